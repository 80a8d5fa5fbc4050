package it.sportello.application.change;

import it.sportello.platform.outbox.Outbox;
import it.sportello.platform.security.Staff;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Writes a change down: the application's row, its history and the news of it, in the caller's transaction. */
@ApplicationScoped
class ChangeJournal {

    private static final String LAST_AUTHOR = """
            select changedBy from ApplicationChange
            where applicationId = :application and kind = :kind and byStaff order by id desc
            """;

    private final BenefitApplicationRepository applications;
    private final EntityManager history;
    private final Outbox outbox;
    private final Event<ApplicationEnded> ended;

    ChangeJournal(
            BenefitApplicationRepository applications,
            EntityManager history,
            Outbox outbox,
            Event<ApplicationEnded> ended) {
        this.applications = applications;
        this.history = history;
        this.outbox = outbox;
        this.ended = ended;
    }

    void write(Change change, Author author, Instant at) {
        UUID messageId = Ids.next();
        applications.update(change.application());
        history.persist(new ApplicationChange(change, author, messageId, at));
        outbox.append(ChangeEvents.of(change, messageId, at));
        if (!change.application().status().isLive()) {
            ended.fire(new ApplicationEnded(change.application().id()));
        }
    }

    boolean wasLastMadeBy(Staff member, ChangeKind kind, UUID applicationId) {
        return history.createQuery(LAST_AUTHOR, String.class)
                .setParameter("application", applicationId)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(member.subject()::equals);
    }

    void askForConfirmation(BenefitApplication application, Instant at) {
        outbox.append(ChangeEvents.confirmationNeeded(application, at));
    }
}
