package it.sportello.application.declaration;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** Days of a calendar, both ends included. */
public record Days(LocalDate from, LocalDate to) {
    public Days {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends on " + to + ", before it begins on " + from);
        }
    }

    boolean contain(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
