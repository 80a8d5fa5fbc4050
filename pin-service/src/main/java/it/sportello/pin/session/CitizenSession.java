package it.sportello.pin.session;

import it.sportello.contracts.CredentialType;
import it.sportello.platform.security.Assurance;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    @Enumerated(EnumType.STRING)
    private CredentialType signedInBy;

    private @Nullable String acr;

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
        this.signedInBy = made.proved().by();
        this.acr = Optional.ofNullable(made.proved().assurance())
                .map(Assurance::acr)
                .orElse(null);
        this.authenticatedAt = made.authenticatedAt();
        this.endsAt = made.beganAt().plus(IN_ALL);
        keep(first, made.beganAt());
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
        return new Rotated(personId, credentialId, credentialGeneration, proved(), authenticatedAt, next, now);
    }

    OpenSession open() {
        return new OpenSession(clientId, signedInBy, authenticatedAt, idleUntil);
    }

    private Proved proved() {
        return new Proved(
                signedInBy, acr == null ? null : Assurance.fromAcr(acr).orElseThrow());
    }

    private void keep(RefreshToken token, Instant now) {
        Instant idle = now.plus(IDLE);
        tokenHash = token.fingerprint();
        idleUntil = idle.isBefore(endsAt) ? idle : endsAt;
    }
}
