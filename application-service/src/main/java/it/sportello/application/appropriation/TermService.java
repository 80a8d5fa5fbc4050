package it.sportello.application.appropriation;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.appropriation.rule.AppropriationTerm;
import it.sportello.application.change.Author;
import it.sportello.application.change.BenefitApplication;
import it.sportello.application.change.ChangeKind;
import it.sportello.application.change.ChangeService;
import it.sportello.application.change.NoticeService;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The time that parents have: when it begins, and what it brings. */
@ApplicationScoped
public class TermService {

    private static final Author BY_ITSELF = Author.service("application-service");

    private final AppropriationRepository appropriations;
    private final NoticeService notices;
    private final ChangeService changes;
    private final Outbox outbox;
    private final Clock clock;

    TermService(
            AppropriationRepository appropriations,
            NoticeService notices,
            ChangeService changes,
            Outbox outbox,
            Clock clock) {
        this.appropriations = appropriations;
        this.notices = notices;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A notice was handed over, or came back: if it told of an accepted bonus, its time begins, or stops. */
    @Transactional(TxType.MANDATORY)
    public void follow(UUID messageId) {
        appropriations.findGranted(messageId).ifPresent(application -> {
            Appropriation appropriation = appropriations.lock(application);
            notices.handedOverAt(application, ChangeKind.GRANTED)
                    .ifPresentOrElse(
                            handOver -> appropriation.begin(AppropriationTerm.after(handOver), handOver),
                            appropriation::forgetTerm);
        });
    }

    /** Those whose time asks for something, the oldest first. */
    @Transactional
    List<UUID> stepsDue(int batch) {
        return appropriations.stepsDue(clock.instant(), batch);
    }

    /** Reminds or lapses, unless somebody was faster. */
    @Transactional
    void takeStep(UUID id) {
        BenefitApplication application = changes.lock(id);
        Appropriation appropriation = appropriations.lock(id);
        Instant now = clock.instant();
        if (!appropriation.isDue(now)) {
            return;
        }
        if (application.status() != ApplicationStatus.ACCEPTED) {
            // It ended before its notice was handed over.
            appropriation.stopClock();
            return;
        }
        AppropriationTerm term = appropriation.requireTerm();
        switch (term.stepAt(now)) {
            case LAPSE -> {
                appropriation.stopClock();
                changes.make(ChangeKind.LAPSED, application, BY_ITSELF);
            }
            case REMIND -> {
                appropriation.awaitNextStep(now);
                outbox.append(AppropriationEvents.reminder(application, term.lastDay(), now));
            }
            case NOTHING -> appropriation.awaitNextStep(now);
        }
    }
}
