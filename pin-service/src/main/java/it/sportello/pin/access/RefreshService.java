package it.sportello.pin.access;

import it.sportello.pin.access.Credential.Proof;
import it.sportello.pin.session.RefreshToken;
import it.sportello.pin.session.Rotated;
import it.sportello.pin.session.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Carries a session on, as long as what it began with is good (C12). */
@ApplicationScoped
class RefreshService {

    private final SessionService sessions;
    private final CredentialLookup credentials;
    private final Clock domainClock;

    RefreshService(SessionService sessions, CredentialLookup credentials, Clock domainClock) {
        this.sessions = sessions;
        this.credentials = credentials;
        this.domainClock = domainClock;
    }

    @Transactional
    Optional<SignedIn> refresh(RefreshToken presented, String clientId) {
        return sessions.rotate(presented, clientId)
                .flatMap(rotated -> credentials
                        .find(rotated.personId())
                        .filter(credential -> isWhatBegan(rotated, credential.proof()))
                        .map(credential -> new SignedIn(
                                credential, rotated.authenticatedAt(), rotated.at(), rotated.next(), null)));
    }

    private boolean isWhatBegan(Rotated session, Proof proof) {
        return proof.id().equals(session.credentialId())
                && proof.generation() == session.credentialGeneration()
                && proof.isValidAt(domainClock.instant());
    }
}
