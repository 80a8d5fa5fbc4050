package it.sportello.contactcenter.casework;

import static java.util.Objects.requireNonNull;

import it.sportello.contactcenter.casework.rule.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An agent's outcome, ready to be judged.
 *
 * @param sealed the changed contact or the correction, readable by pin-service alone
 * @param reason of a refusal
 */
record Decision(
        Outcome outcome, @Nullable String sealed, @Nullable String reason) {
    Decision {
        requireNonNull(outcome, "outcome");
    }
}
