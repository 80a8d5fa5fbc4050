package it.sportello.pin.register;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** What stands on a resident's health card: known to them, and on no form of ours. */
public record HealthCard(String number, LocalDate expiry) {

    public HealthCard {
        requireNonNull(number, "number");
        requireNonNull(expiry, "expiry");
    }

    @Override
    public String toString() {
        return "HealthCard[redacted]";
    }
}
