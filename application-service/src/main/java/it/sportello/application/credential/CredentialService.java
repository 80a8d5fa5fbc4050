package it.sportello.application.credential;

import it.sportello.application.change.ChangeService;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.event.PinEvent.CredentialUpgraded;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.contracts.event.PinEvent.PinRevoked;
import it.sportello.platform.security.Assurance;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.security.StepUpRequiredException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** Keeps what is told of PINs, and moves the applications on that waited for it. */
@ApplicationScoped
public class CredentialService {

    private final PersonCredentialRepository credentials;
    private final ChangeService changes;

    CredentialService(PersonCredentialRepository credentials, ChangeService changes) {
        this.credentials = credentials;
        this.changes = changes;
    }

    /**
     * What is known of the person's PIN, locked until the caller's transaction ends: an event about it waits until what the
     * caller files can be seen.
     */
    @Transactional(TxType.MANDATORY)
    public PersonCredential lock(UUID personId) {
        return credentials.lock(personId);
    }

    @Transactional
    public void note(PinActivated event) {
        PersonCredential before = credentials.lock(event.personId());
        PersonCredential now = before.activated(event.firstIssue(), event.level(), event.activatedAt());
        credentials.update(event.personId(), now);
        if (!before.hasActivated(event.firstIssue())) {
            credentials.awaitFilings(event.personId());
            changes.settleOwnership(event.personId(), now.activatedIssues());
        }
        releaseIfDispositive(event.personId(), now);
    }

    @Transactional
    public void note(CredentialUpgraded event) {
        PersonCredential before = credentials.lock(event.personId());
        PersonCredential now = before.upgraded(event.level(), event.upgradedAt());
        credentials.update(event.personId(), now);
        releaseIfDispositive(event.personId(), now);
    }

    /** Nothing that waits for a stronger PIN goes on by one that is no more (C12), nor by the next, unasked. */
    @Transactional
    public void note(PinRevoked event) {
        PersonCredential before = credentials.lock(event.personId());
        credentials.update(event.personId(), before.revoked(event.lastIssue(), event.revokedAt()));
    }

    /**
     * "It was me" (A7). What waited for this word alone goes on with it. Who signed in with a PIN that was revoked since may
     * be whom it was revoked for, and is asked to sign in again.
     */
    @Transactional
    public void confirm(Citizen applicant, UUID applicationId) {
        PersonCredential known = credentials.lock(applicant.personId());
        if (applicant.firstIssue().isPresent()
                && known.hasRevoked(applicant.firstIssue().getAsInt())) {
            throw new StepUpRequiredException(Assurance.satisfying(CredentialLevel.ORDINARY));
        }
        changes.confirm(applicant, applicationId);
        releaseIfDispositive(applicant.personId(), known);
    }

    /** By what is known now: an event that is heard late tells a level that may have passed. */
    private void releaseIfDispositive(UUID personId, PersonCredential now) {
        if (now.isDispositive()) {
            changes.release(personId);
        }
    }
}
