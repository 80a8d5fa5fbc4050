package it.sportello.application.appropriation.rule;

import it.sportello.application.ApplicationProblem;
import it.sportello.application.ApplicationStatus;
import it.sportello.application.change.BenefitApplication;
import it.sportello.platform.web.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Whether an application may be appropriated now (A7). */
public sealed interface Permission {

    record Granted() implements Permission {}

    /** It is paid without. */
    record NothingToAppropriate() implements Permission {}

    record NotAccepted(ApplicationStatus status) implements Permission {}

    /** Filed with a first half that nothing has shown to be the applicant's: neither activation nor their word. */
    record FullPinPending() implements Permission {}

    record TooLate(LocalDate lastDay) implements Permission {}

    /** @param term empty while the notice of acceptance was not handed over: no time runs */
    static Permission of(BenefitApplication application, Optional<AppropriationTerm> term, Instant now) {
        if (!application.needsAppropriation()) {
            return new NothingToAppropriate();
        }
        if (application.status() != ApplicationStatus.ACCEPTED) {
            return new NotAccepted(application.status());
        }
        if (application.fullPinPending()) {
            return new FullPinPending();
        }
        return term.filter(running -> running.hasPassed(now))
                .<Permission>map(over -> new TooLate(over.lastDay()))
                .orElseGet(Granted::new);
    }

    /** @throws ProblemException that says why not */
    default void require() {
        switch (this) {
            case Granted _ -> {}
            case NothingToAppropriate _ ->
                throw new ProblemException(
                        ApplicationProblem.NOT_TO_BE_APPROPRIATED, "This benefit is paid without being appropriated");
            case NotAccepted(ApplicationStatus status) ->
                throw new ProblemException(
                        ApplicationProblem.STATUS_FORBIDS, "Only what is ACCEPTED is appropriated; it is " + status);
            case FullPinPending _ ->
                throw new ProblemException(
                        ApplicationProblem.FULL_PIN_PENDING,
                        "It was filed with a first half that is not the activated one: confirm or repudiate it first");
            case TooLate(LocalDate lastDay) ->
                throw new ProblemException(
                        ApplicationProblem.TOO_LATE, "The last day to appropriate it was " + lastDay);
        }
    }
}
