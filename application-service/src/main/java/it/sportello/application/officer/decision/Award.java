package it.sportello.application.officer.decision;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.catalogue.Amount;
import org.jspecify.annotations.Nullable;

/** What an acceptance is worth, as the catalogue allows it (A1). */
sealed interface Award {

    /** The money of benefits whose amount is computed from earnings. */
    String EURO = "EUR";

    record Granted(long cents, String currency) implements Award {
        public Granted {
            requireNonNull(currency, "currency");
        }
    }

    record Refused(String detail) implements Award {
        public Refused {
            requireNonNull(detail, "detail");
        }
    }

    /**
     * @param amount null when it is computed from earnings: then an officer has to name it
     * @param declaration may raise the amount
     * @param named what the officer named
     */
    static Award of(@Nullable Amount amount, JsonNode declaration, @Nullable Long named) {
        if (amount == null) {
            return named == null ? new Refused("is required for this benefit") : new Granted(named, EURO);
        }
        long most = most(amount, declaration);
        if (named == null) {
            return amount.upTo() ? new Refused("is required for this benefit") : new Granted(most, amount.currency());
        }
        return named > most
                ? new Refused("is more than the benefit allows: " + most)
                : new Granted(named, amount.currency());
    }

    private static long most(Amount amount, JsonNode declaration) {
        Amount.Raised raised = amount.raised();
        return raised != null && declaration.path(raised.when()).asBoolean() ? raised.cents() : amount.cents();
    }
}
