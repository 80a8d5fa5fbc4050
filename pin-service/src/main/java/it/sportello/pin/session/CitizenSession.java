package it.sportello.pin.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One sign-in, carried on by a chain of refresh tokens of which the last one is good (C12). */
@Entity
class CitizenSession {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration IN_ALL = Duration.ofHours(2);

    @Id
    private UUID id;

    private UUID personId;

    private String clientId;

    private UUID credentialId;

    private int credentialGeneration;

    private byte[] tokenHash;

    private Instant authenticatedAt;

    private Instant idleUntil;

    private Instant endsAt;

    /** For Hibernate. */
    protected CitizenSession() {}

    CitizenSession(UUID id, NewSession made, RefreshToken first) {
        this.id = id;
        this.personId = made.personId();
        this.clientId = made.clientId();
        this.credentialId = made.credentialId();
        this.credentialGeneration = made.credentialGeneration();
        this.authenticatedAt = made.authenticatedAt();
        this.endsAt = authenticatedAt.plus(IN_ALL);
        keep(first, authenticatedAt);
    }

    boolean isOf(String client) {
        return clientId.equals(client);
    }

    /** Whether the token is the last one and comes in time. */
    boolean accepts(RefreshToken presented, Instant now) {
        return now.isBefore(idleUntil) && MessageDigest.isEqual(tokenHash, presented.fingerprint());
    }

    Rotated rotate(RefreshToken next, Instant now) {
        keep(next, now);
        return new Rotated(personId, credentialId, credentialGeneration, authenticatedAt, next, now);
    }

    OpenSession open() {
        return new OpenSession(clientId, authenticatedAt, idleUntil);
    }

    private void keep(RefreshToken token, Instant now) {
        Instant idle = now.plus(IDLE);
        tokenHash = token.fingerprint();
        idleUntil = idle.isBefore(endsAt) ? idle : endsAt;
    }
}
