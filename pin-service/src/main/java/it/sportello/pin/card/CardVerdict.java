package it.sportello.pin.card;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;

/** What a certificate is worth as a services card. */
sealed interface CardVerdict {

    /**
     * It counts.
     *
     * @param number of the card, by whoever issued it
     */
    record Accepted(FiscalCode taxCode, String number) implements CardVerdict {

        public Accepted {
            requireNonNull(taxCode, "taxCode");
            requireNonNull(number, "number");
        }

        /** It holds personal data. */
        @Override
        public String toString() {
            return "Accepted[redacted]";
        }
    }

    /** @param reason in a word, for the log: nothing of the certificate is in it */
    record Refused(String reason) implements CardVerdict {

        public Refused {
            requireNonNull(reason, "reason");
        }
    }
}
