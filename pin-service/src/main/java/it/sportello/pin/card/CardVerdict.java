package it.sportello.pin.card;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.FiscalCode;

/** What a certificate is worth as a services card. */
sealed interface CardVerdict {

    /**
     * It counts.
     *
     * @param subject which card it is: its number, with the authority that gave it. Authorities number for themselves
     */
    record Accepted(FiscalCode taxCode, String subject) implements CardVerdict {

        public Accepted {
            requireNonNull(taxCode, "taxCode");
            requireNonNull(subject, "subject");
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
