package it.sportello.application.catalogue;

import static java.util.Objects.requireNonNull;

import it.sportello.application.declaration.LocalizedText;
import java.time.LocalDate;

/**
 * For which children a benefit can be claimed: below an age on a day; a severe disability lifts the limit.
 *
 * @param asks what has to be so
 * @param excludes why a child that is too old excludes
 */
public record ChildRule(int underAge, LocalDate on, LocalizedText asks, LocalizedText excludes) {

    /** The code of this condition, beside those on the declaration. */
    public static final String CODE = "CHILD_AGE";

    public ChildRule {
        requireNonNull(on, "on");
        requireNonNull(asks, "asks");
        requireNonNull(excludes, "excludes");
    }

    public boolean admits(LocalDate birthDate, boolean severeDisability) {
        return severeDisability
                || birthDate.isAfter(on)
                || birthDate.plusYears(underAge).isAfter(on);
    }
}
