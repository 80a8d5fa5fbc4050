package it.sportello.application.change;

import it.sportello.application.ApplicationProblem;
import it.sportello.platform.web.problem.ProblemException;

/** What the rules say of a change that somebody wants. */
sealed interface Verdict {

    record Changed(Change change) implements Verdict {}

    /** It was said before: the answer is the same, and nobody is told again. */
    record Unchanged() implements Verdict {}

    record Refused(Objection objection) implements Verdict {

        ProblemException problem() {
            return new ProblemException(objection.problem, objection.detail);
        }
    }

    /** Why an application cannot be changed so. */
    enum Objection {
        STATUS(ApplicationProblem.STATUS_FORBIDS, "Its status does not allow this"),
        FILED_WITH_MORE(ApplicationProblem.OWNERSHIP_SETTLED, "It was filed with more than the first half of a PIN"),
        CONFIRMED(ApplicationProblem.OWNERSHIP_SETTLED, "It was confirmed before"),
        REPUDIATED(ApplicationProblem.OWNERSHIP_SETTLED, "It was repudiated before"),
        OVER(ApplicationProblem.OWNERSHIP_SETTLED, "It was rejected, withdrawn or has lapsed");

        private final ApplicationProblem problem;
        private final String detail;

        Objection(ApplicationProblem problem, String detail) {
            this.problem = problem;
            this.detail = detail;
        }
    }
}
