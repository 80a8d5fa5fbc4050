package it.sportello.contactcenter.casework.rule;

import java.time.Instant;

/** What an agent's outcome leads to. */
public sealed interface Ruling {

    /** The case is over. */
    record Closes() implements Ruling {}

    /** The case is over when another agent approves; when none has until then, somebody begins anew. */
    record NeedsSecondAgent(Instant until) implements Ruling {}

    /** The citizen is called again. */
    record CallsAgain(Instant dueAt) implements Ruling {}

    /** Not here, not now. */
    record Impossible(Obstacle obstacle) implements Ruling {}

    /** Why an outcome is impossible. */
    enum Obstacle {
        /** Cases of this kind do not end like this. */
        OTHER_KIND,
        /** K6: no action before the caller is verified. */
        CALLER_NOT_VERIFIED,
        /** K1: the first half still has time. */
        TOO_EARLY,
        /** K2: attempts are days apart, and within calling hours. */
        CALL_NOT_DUE
    }
}
