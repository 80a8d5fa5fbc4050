package it.sportello.application.credential;

import it.sportello.application.change.ChangeService;
import it.sportello.contracts.event.PinEvent.CredentialUpgraded;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.contracts.event.PinEvent.PinRevoked;
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

    /** Nothing that waits for a stronger PIN goes on by one that is no more (C12). */
    @Transactional
    public void note(PinRevoked event) {
        PersonCredential before = credentials.lock(event.personId());
        credentials.update(event.personId(), before.revoked(event.revokedAt()));
    }

    /** By what is known now: an event that is heard late tells a level that may have passed. */
    private void releaseIfDispositive(UUID personId, PersonCredential now) {
        if (now.isDispositive()) {
            changes.release(personId);
        }
    }
}
