package it.sportello.application.appropriation;

import it.sportello.application.appropriation.FamilyBooklet.Order;
import it.sportello.application.appropriation.FamilyBooklet.Result;
import it.sportello.application.change.ApplicationEnded;
import it.sportello.application.change.Author;
import it.sportello.application.change.BenefitApplication;
import it.sportello.application.change.ChangeKind;
import it.sportello.application.change.ChangeService;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The two ends of a hand-over to the platform, each a transaction; the platform is asked between them. */
@ApplicationScoped
class HandOverService {

    private final ChangeService changes;
    private final AppropriationRepository appropriations;
    private final Outbox outbox;
    private final Clock clock;

    HandOverService(ChangeService changes, AppropriationRepository appropriations, Outbox outbox, Clock clock) {
        this.changes = changes;
        this.appropriations = appropriations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a sender holds under its lease. */
    record Held(Order order, int attempt, boolean reverses) {}

    @Transactional
    Optional<Held> hold() {
        return appropriations.lockDue(Lease.now()).map(appropriation -> {
            appropriation.hold(Lease.end());
            return new Held(
                    appropriations.order(appropriation.applicationId()),
                    appropriation.attempts(),
                    appropriation.state() == AppropriationState.REVERSING);
        });
    }

    @Transactional
    void record(Held held, Result result) {
        BenefitApplication application = changes.lock(held.order().applicationId());
        Appropriation appropriation = appropriations.lock(application.id());
        switch (result) {
            case Result.Credited(String reference) -> credited(application, appropriation, reference);
            case Result.Cancelled _ -> cancelled(appropriation);
            case Result.NotRegistered _ -> refused(held, application, appropriation);
            case Result.Undecided _ -> undecided(held, appropriation);
        }
    }

    private void credited(BenefitApplication application, Appropriation appropriation, String reference) {
        switch (appropriation.state()) {
            case REQUESTED -> {
                appropriation.markAppropriated(reference);
                changes.make(ChangeKind.APPROPRIATED, application, Author.applicantOf(application));
            }
            // The application ended while the platform was being asked: now there is something to take back.
            case REVERSING -> appropriation.postpone(Lease.now());
            // Said before, to a sender that was given up too early.
            case OPEN, APPROPRIATED, REFUSED, CANCELLED -> {}
        }
    }

    /** What was withdrawn or repudiated is taken back, also after it was appropriated (A11). */
    @Transactional(TxType.MANDATORY)
    void takeBack(@Observes ApplicationEnded news) {
        appropriations.findAndLock(news.applicationId()).ifPresent(appropriation -> appropriation.abandon(Lease.now()));
    }

    private static void cancelled(Appropriation appropriation) {
        if (appropriation.state() == AppropriationState.REVERSING) {
            appropriation.markCancelled();
        }
    }

    private void refused(Held held, BenefitApplication application, Appropriation appropriation) {
        if (appropriation.isHeldBy(held.attempt()) && !held.reverses()) {
            Instant now = clock.instant();
            appropriation.refuse(now);
            outbox.append(AppropriationEvents.refused(application, now));
        }
    }

    private static void undecided(Held held, Appropriation appropriation) {
        if (appropriation.isHeldBy(held.attempt())) {
            appropriation.postpone(Lease.afterFailure(held.attempt()));
        }
    }
}
