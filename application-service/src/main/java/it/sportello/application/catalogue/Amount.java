package it.sportello.application.catalogue;

import static java.util.Objects.requireNonNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a benefit pays, in cents. {@code upTo}: a ceiling, the amount itself depends on the case. */
@Schema(requiredProperties = {"cents", "currency", "up_to"})
public record Amount(
        @Schema(examples = "60000", minimum = "1", maximum = "100000000")
        long cents,

        @Schema(examples = "EUR", pattern = "^[A-Z]{3}$", maxLength = 3)
        String currency,

        boolean upTo,
        @Nullable Raised raised) {

    /** The amount for those who declare the condition {@code when}, a boolean of the declaration. */
    @Schema(requiredProperties = {"cents", "when"})
    public record Raised(
            @Schema(examples = "100000", minimum = "1", maximum = "100000000")
            long cents,

            @Schema(examples = "health_or_security_staff", maxLength = 100)
            String when) {
        public Raised {
            requireNonNull(when, "when");
        }
    }

    public Amount {
        requireNonNull(currency, "currency");
    }
}
