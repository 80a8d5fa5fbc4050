package it.sportello.application.change;

import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Writes a change down: the application's row, its history and the news of it, in the caller's transaction. */
@ApplicationScoped
class ChangeJournal {

    private final ClaimRepository claims;
    private final EntityManager history;
    private final Outbox outbox;

    ChangeJournal(ClaimRepository claims, EntityManager history, Outbox outbox) {
        this.claims = claims;
        this.history = history;
        this.outbox = outbox;
    }

    void write(Change change, String changedBy, Instant at) {
        claims.update(change.claim());
        history.persist(new ApplicationChange(change, changedBy, at));
        outbox.append(ChangeEvents.of(change, at));
    }

    void askForConfirmation(Claim claim, Instant at) {
        outbox.append(ChangeEvents.confirmationNeeded(claim, at));
    }
}
