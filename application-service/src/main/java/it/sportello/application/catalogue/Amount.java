package it.sportello.application.catalogue;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** What a benefit pays, in cents. {@code upTo}: a ceiling, the amount itself depends on the case. */
public record Amount(
        long cents, String currency, boolean upTo, @Nullable Raised raised) {

    /** The amount for those who declare the condition {@code when}, a boolean of the declaration. */
    public record Raised(long cents, String when) {
        public Raised {
            requireNonNull(when, "when");
        }
    }

    public Amount {
        requireNonNull(currency, "currency");
    }
}
