package it.sportello.application.form;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;
import java.time.LocalDate;

/** A child for whom a benefit is claimed. */
public record Child(FiscalCode taxCode, LocalDate birthDate, boolean severeDisability) {
    public Child {
        requireNonNull(taxCode, "taxCode");
        requireNonNull(birthDate, "birthDate");
    }

    @Override
    public String toString() {
        return "Child[redacted]";
    }
}
