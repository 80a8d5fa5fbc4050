package it.sportello.application.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** For which children a benefit can be claimed: below an age on a day; a severe disability lifts the limit. */
public record ChildRule(int underAge, LocalDate on) {

    public ChildRule {
        requireNonNull(on, "on");
    }

    public boolean admits(LocalDate birthDate, boolean severeDisability) {
        return severeDisability || birthDate.plusYears(underAge).isAfter(on);
    }
}
