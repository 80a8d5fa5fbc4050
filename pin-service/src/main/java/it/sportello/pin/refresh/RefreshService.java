package it.sportello.pin.refresh;

import it.sportello.pin.access.Credential;
import it.sportello.pin.access.Credential.Proof;
import it.sportello.pin.access.CredentialLookup;
import it.sportello.pin.access.SignedIn;
import it.sportello.pin.identity.LinkedIdentities;
import it.sportello.pin.session.RefreshToken;
import it.sportello.pin.session.Rotated;
import it.sportello.pin.session.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Carries a session on at the level at which it began, as long as what it began with is good (C12). */
@ApplicationScoped
class RefreshService {

    private final SessionService sessions;
    private final CredentialLookup credentials;
    private final LinkedIdentities identities;
    private final Clock domainClock;

    RefreshService(
            SessionService sessions, CredentialLookup credentials, LinkedIdentities identities, Clock domainClock) {
        this.sessions = sessions;
        this.credentials = credentials;
        this.identities = identities;
        this.domainClock = domainClock;
    }

    /** A session whose credential is gone ends here, or its holder would see one that nobody can carry on. */
    @Transactional
    Optional<SignedIn> refresh(RefreshToken presented, String clientId) {
        Optional<Rotated> rotated = sessions.rotate(presented, clientId);
        Optional<SignedIn> citizen = rotated.flatMap(this::carryOn);
        if (rotated.isPresent() && citizen.isEmpty()) {
            sessions.end(presented, clientId);
        }
        return citizen;
    }

    private Optional<SignedIn> carryOn(Rotated session) {
        return switch (session.proved().by()) {
            case PIN ->
                credentials
                        .find(session.personId())
                        .filter(credential -> isWhatBegan(session, credential.proof()))
                        .map(credential -> withPin(session, credential));
            case SPID, CIE, CNS ->
                identities
                        .find(session.credentialId())
                        .map(holder -> SignedIn.carriedOn(session, holder, session.proved()));
        };
    }

    private boolean isWhatBegan(Rotated session, Proof proof) {
        return proof.id().equals(session.credentialId())
                && proof.generation() == session.credentialGeneration()
                && proof.isValidAt(domainClock.instant());
    }

    /** A PIN that has become dispositive since lifts no session that is under way: it may be in other hands. */
    private static SignedIn withPin(Rotated session, Credential credential) {
        Proof proof = credential.proof();
        return SignedIn.carriedOn(session, credential.holder(), session.proved().or(proof.assurance()))
                .withFirstIssue(proof.firstIssue());
    }
}
