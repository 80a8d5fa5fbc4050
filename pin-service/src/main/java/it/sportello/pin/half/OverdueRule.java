package it.sportello.pin.half;

import java.time.Duration;
import java.time.Instant;

/** From when on a first half that nobody confirmed is overdue, and may be issued again (K1). */
public final class OverdueRule {

    private static final Duration AFTER = Duration.ofHours(12);

    private OverdueRule() {}

    /** Of the first issue from the request, made or not: who waits does not care where it got stuck. */
    public static Instant ofFirst(Instant dueFrom) {
        return dueFrom.plus(AFTER);
    }

    /** Of later issues from their own issuing. */
    public static Instant of(int issue, Instant issuedAt, Instant dueFrom) {
        return issue == 1 ? ofFirst(dueFrom) : issuedAt.plus(AFTER);
    }
}
