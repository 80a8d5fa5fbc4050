package it.sportello.contactcenter.casework.rule;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** Why there is a case. The first kinds are worked on first (K5). */
public enum CaseKind {
    /** A person says that somebody else filed in their name (A11). */
    FRAUD(3, Duration.ofHours(2), EnumSet.of(Outcome.REFERRED)),
    /** A first half did not arrive, or a caller says so (K1). */
    VALIDATION(
            2,
            Duration.ofHours(4),
            EnumSet.of(Outcome.CONTACT_CONFIRMED, Outcome.CONTACT_CHANGED, Outcome.REFUSED, Outcome.UNREACHABLE)),
    /** Nothing was issued until the citizen has been called (K2). */
    ASSISTANCE(
            1,
            Duration.ofHours(8),
            EnumSet.of(Outcome.ADDRESS_CONFIRMED, Outcome.ADDRESS_CORRECTED, Outcome.REFUSED, Outcome.UNREACHABLE));

    private final int priority;
    private final Duration patience;
    private final Set<Outcome> outcomes;

    CaseKind(int priority, Duration patience, Set<Outcome> outcomes) {
        this.priority = priority;
        this.patience = patience;
        this.outcomes = outcomes;
    }

    public int priority() {
        return priority;
    }

    /** Within how many hours of business somebody should be at it. */
    public Duration patience() {
        return patience;
    }

    boolean mayEndAs(Outcome outcome) {
        return outcomes.contains(outcome);
    }
}
