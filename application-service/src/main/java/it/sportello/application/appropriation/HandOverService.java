package it.sportello.application.appropriation;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.appropriation.FamilyBooklet.Order;
import it.sportello.application.appropriation.FamilyBooklet.Result;
import it.sportello.application.change.Author;
import it.sportello.application.change.BenefitApplication;
import it.sportello.application.change.ChangeKind;
import it.sportello.application.change.ChangeService;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    record Claim(Order order, int attempt, boolean reverses) {}

    @Transactional
    Optional<Claim> claim() {
        return appropriations.lockDue(Lease.now()).map(appropriation -> {
            appropriation.claim(Lease.end());
            if (!appropriations.isAccepted(appropriation.applicationId())) {
                appropriation.reverse();
            }
            return new Claim(
                    appropriations.order(appropriation.applicationId()),
                    appropriation.attempts(),
                    appropriation.state() == AppropriationState.REVERSING);
        });
    }

    @Transactional
    void record(Claim claim, Result result) {
        BenefitApplication application = changes.lock(claim.order().applicationId());
        Appropriation appropriation = appropriations.lock(application.id());
        switch (result) {
            case Result.Credited(String reference) -> credited(application, appropriation, reference);
            case Result.Cancelled _ -> cancelled(appropriation);
            case Result.NotRegistered _ -> refused(claim, application, appropriation);
            case Result.Undecided _ -> undecided(claim, appropriation);
        }
    }

    /** Whoever ended the application while the platform was being asked came first, and gets it undone. */
    private void credited(BenefitApplication application, Appropriation appropriation, String reference) {
        if (appropriation.state() != AppropriationState.REQUESTED) {
            return;
        }
        if (application.status() == ApplicationStatus.ACCEPTED) {
            appropriation.markAppropriated(reference);
            changes.make(ChangeKind.APPROPRIATED, application, Author.applicantOf(application));
        } else {
            appropriation.reverse();
            appropriation.postpone(Lease.now());
        }
    }

    private static void cancelled(Appropriation appropriation) {
        if (appropriation.state() == AppropriationState.REVERSING) {
            appropriation.markCancelled();
        }
    }

    private void refused(Claim claim, BenefitApplication application, Appropriation appropriation) {
        if (appropriation.isHeldBy(claim.attempt())) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            appropriation.refuse(now);
            if (application.status() == ApplicationStatus.ACCEPTED) {
                outbox.append(AppropriationEvents.refused(application, now));
            }
        }
    }

    private static void undecided(Claim claim, Appropriation appropriation) {
        if (appropriation.isHeldBy(claim.attempt())) {
            appropriation.postpone(Lease.afterFailure(claim.attempt()));
        }
    }
}
