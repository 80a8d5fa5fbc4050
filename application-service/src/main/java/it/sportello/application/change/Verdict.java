package it.sportello.application.change;

import it.sportello.application.ApplicationProblem;
import it.sportello.platform.web.problem.ProblemException;

/** What the rules say when an applicant confirms or repudiates an application. */
sealed interface Verdict {

    record Changed(Change change) implements Verdict {}

    /** It was said before: the answer is the same, and nobody is told again. */
    record Unchanged() implements Verdict {}

    record Refused(Objection objection) implements Verdict {

        ProblemException problem() {
            return new ProblemException(ApplicationProblem.OWNERSHIP_SETTLED, objection.detail);
        }
    }

    /** Why an application can be neither confirmed nor repudiated, or one of both no longer. */
    enum Objection {
        FILED_WITH_MORE("It was filed with more than the first half of a PIN"),
        CONFIRMED("It was confirmed before"),
        REPUDIATED("It was repudiated before"),
        OVER("It was rejected, withdrawn or has lapsed");

        private final String detail;

        Objection(String detail) {
            this.detail = detail;
        }
    }
}
