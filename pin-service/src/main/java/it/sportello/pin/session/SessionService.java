package it.sportello.pin.session;

import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions of citizens and their rotating refresh tokens (C12). All times are real ones. */
@ApplicationScoped
public class SessionService {

    private final SecureRandom random = new SecureRandom();
    private final CitizenSessionRepository sessions;
    private final Clock realClock = Clock.systemUTC();

    SessionService(CitizenSessionRepository sessions) {
        this.sessions = sessions;
    }

    /** @return the first token of the session */
    @Transactional(TxType.MANDATORY)
    public RefreshToken begin(NewSession made) {
        UUID id = Ids.capability();
        RefreshToken first = RefreshToken.next(id, random);
        sessions.persist(new CitizenSession(id, made, first));
        return first;
    }

    /**
     * Spends a token for the next one. A token that was spent before has two holders, one of whom stole it: nobody knows
     * which, so the session ends (RFC 9700 section 4.14.2). One that comes too late ends it as well.
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Rotated> rotate(RefreshToken presented, String clientId) {
        CitizenSession session = sessions.findById(presented.sessionId(), LockModeType.PESSIMISTIC_WRITE);
        if (session == null || !session.isOf(clientId)) {
            return Optional.empty();
        }
        Instant now = realClock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!session.accepts(presented, now)) {
            sessions.delete(session);
            return Optional.empty();
        }
        return Optional.of(session.rotate(RefreshToken.next(presented.sessionId(), random), now));
    }

    /** Those of a person that can be carried on now, the latest first. */
    @Transactional
    public List<OpenSession> listOpen(UUID personId, int most) {
        Instant now = realClock.instant();
        return sessions
                .find("personId = ?1 and idleUntil > ?2 order by authenticatedAt desc, id", personId, now)
                .page(0, most)
                .stream()
                .map(CitizenSession::open)
                .toList();
    }

    /** Ends whatever began with one of these halves, personal PINs or identities. */
    @Transactional(TxType.MANDATORY)
    public void endAll(List<UUID> credentialIds) {
        sessions.delete("credentialId in ?1", credentialIds);
    }

    /** Ends whatever this person began. The caller holds the person's lock, and has seen to it that no PIN begins anything. */
    @Transactional(TxType.MANDATORY)
    public void endAllOf(UUID personId) {
        sessions.delete("personId", personId);
    }

    /**
     * Whoever holds any token of a session may end it, by the client that it was given to.
     *
     * @return false when it is another client's, and goes on
     */
    @Transactional
    public boolean end(RefreshToken presented, String clientId) {
        UUID id = presented.sessionId();
        return sessions.delete("id = ?1 and clientId = ?2", id, clientId) > 0 || sessions.count("id", id) == 0;
    }
}
