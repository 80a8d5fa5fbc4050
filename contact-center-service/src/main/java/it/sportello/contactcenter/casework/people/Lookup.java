package it.sportello.contactcenter.casework.people;

import static java.util.Objects.requireNonNull;

/** Whom an agent looks up, and why. */
public record Lookup(String taxCode, String reason) {
    public Lookup {
        requireNonNull(taxCode, "taxCode");
        requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
        return "Lookup[reason=" + reason + "]";
    }
}
