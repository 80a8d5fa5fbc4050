package it.sportello.application.applicant;

import it.sportello.application.ApplicationProblem;
import it.sportello.application.ApplicationStatus;
import it.sportello.application.change.Author;
import it.sportello.application.change.BenefitApplication;
import it.sportello.application.change.ChangeKind;
import it.sportello.application.change.ChangeService;
import it.sportello.application.change.NoticeService;
import it.sportello.application.deadline.Deadline;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Withdraws applications and asks for reviews, for their applicants. What is said twice is done once. */
@ApplicationScoped
class ApplicantService {

    private final ChangeService changes;
    private final NoticeService notices;
    private final HistoryRepository history;
    private final Clock clock;

    ApplicantService(ChangeService changes, NoticeService notices, HistoryRepository history, Clock clock) {
        this.changes = changes;
        this.notices = notices;
        this.history = history;
        this.clock = clock;
    }

    /** @throws ProblemException when it is not the applicant's, or cannot be withdrawn */
    @Transactional
    void withdraw(Citizen applicant, UUID id) {
        BenefitApplication application = changes.lockOwn(applicant, id);
        if (application.status() != ApplicationStatus.WITHDRAWN) {
            changes.make(ChangeKind.WITHDRAWN, application, Author.citizen(applicant));
        }
    }

    /**
     * @throws ProblemException when it is not the applicant's, was not rejected, was so too long ago, or was reviewed before
     *     (A8)
     */
    @Transactional
    void requestReview(Citizen applicant, UUID id, String reason) {
        refuseIfUnreadable(reason);
        BenefitApplication application = changes.lockOwn(applicant, id);
        if (isSaidAgain(application, reason)) {
            return;
        }
        if (application.status() == ApplicationStatus.REJECTED) {
            refuseIfReviewed(id);
            refuseIfLate(id);
        }
        changes.make(ChangeKind.REVIEW_REQUESTED, application, Author.citizen(applicant, reason));
    }

    private boolean isSaidAgain(BenefitApplication application, String reason) {
        return application.status() == ApplicationStatus.UNDER_REVIEW
                && history.lastReason(application.id(), ChangeKind.REVIEW_REQUESTED)
                        .filter(reason::equals)
                        .isPresent();
    }

    private static void refuseIfUnreadable(String reason) {
        if (reason.isBlank() || reason.indexOf('\0') >= 0) {
            throw new ProblemException(CommonProblem.INVALID_CONTENT, "Nothing was done")
                    .withErrors(
                            List.of(new FieldError("/reason", "is blank, or holds a character that cannot be stored")));
        }
    }

    /** Without an end, an office would look at nothing else. */
    private void refuseIfReviewed(UUID id) {
        if (history.lastReason(id, ChangeKind.REVIEW_REQUESTED).isPresent()) {
            throw new ProblemException(
                    ApplicationProblem.REVIEW_SETTLED, "There is one review; what it found is open to a court alone");
        }
    }

    /** While nobody told the applicant, no time runs. */
    private void refuseIfLate(UUID id) {
        notices.handedOverAt(id, ChangeKind.REFUSED)
                .map(Deadline::ofReview)
                .filter(deadline -> deadline.hasPassed(clock.instant()))
                .ifPresent(deadline -> {
                    throw new ProblemException(
                            ApplicationProblem.TOO_LATE, "A review could be asked for until " + deadline.lastDay());
                });
    }
}
