package it.sportello.application.submission;

import it.sportello.application.admission.Refusal;

/** What became of a request to file an application. */
sealed interface Submission {

    /** Filed now, or by an earlier try of the same request: the answer is the same. */
    record Filed(FiledApplication application) implements Submission {}

    record Refused(Refusal refusal) implements Submission {}
}
