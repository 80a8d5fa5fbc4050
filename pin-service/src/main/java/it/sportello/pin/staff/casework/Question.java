package it.sportello.pin.staff.casework;

import it.sportello.pin.register.HealthCard;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What only the holder of the health card knows: never a fact that stands on the request's form (K6). */
enum Question {
    HEALTH_CARD_NUMBER {
        @Override
        String fact(HealthCard card) {
            return card.number();
        }
    },
    /** As an ISO date, such as {@code 2025-12-31}. */
    HEALTH_CARD_EXPIRY {
        @Override
        String fact(HealthCard card) {
            return card.expiry().toString();
        }
    };

    private static final Pattern NOT_COMPARED = Pattern.compile("[^0-9A-Z]");

    /** Stands for the card of whom the register knows none: comparing with it takes as long. */
    private static final String NO_FACT = "-";

    abstract String fact(HealthCard card);

    /** Blanks and signs between the digits do not count. Takes the same time for every answer of a length. */
    boolean isRight(String answer, Optional<HealthCard> card) {
        byte[] fact = bytes(comparable(card.map(this::fact).orElse(NO_FACT)));
        boolean same = MessageDigest.isEqual(fact, bytes(comparable(answer)));
        return same && card.isPresent();
    }

    private static String comparable(String text) {
        return NOT_COMPARED.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
