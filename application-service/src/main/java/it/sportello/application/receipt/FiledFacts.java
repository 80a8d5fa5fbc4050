package it.sportello.application.receipt;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.ApplicationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an application was when it was filed (A5): all that a receipt says, and no more than its reader needs. Tax codes and
 * the account are masked already.
 *
 * @param applicationId known to applicant and staff alone: it keeps others from guessing the facts behind their hash
 * @param catalogueVersion edition of the benefit that was declared to
 * @param periodFrom first day of the period that is claimed
 * @param account the masked IBAN; null for cash at the post office
 */
public record FiledFacts(
        UUID applicationId,
        String protocolNumber,
        String benefit,
        String catalogueVersion,
        LocalDate periodFrom,
        Instant filedAt,
        Holder holder,
        ApplicationStatus status,
        boolean fullPinPending,
        JsonNode declaration,
        @Nullable String account,
        List<ClaimedChild> children) {

    /** Whose application it is. */
    public record Holder(String givenName, String familyName, String maskedTaxCode) {
        public Holder {
            requireNonNull(givenName, "givenName");
            requireNonNull(familyName, "familyName");
            requireNonNull(maskedTaxCode, "maskedTaxCode");
        }

        /** For whoever is shown the receipt: enough to see that it fits the person, {@code F*** F***}. */
        public String initials() {
            return initial(givenName) + " " + initial(familyName);
        }

        private static String initial(String name) {
            return name.isBlank() ? "***" : Character.toString(name.strip().codePointAt(0)) + "***";
        }

        @Override
        public String toString() {
            return "Holder[redacted]";
        }
    }

    /** A child for whom it is claimed, as a parent recognises it. */
    public record ClaimedChild(String maskedTaxCode, boolean severeDisability) {
        public ClaimedChild {
            requireNonNull(maskedTaxCode, "maskedTaxCode");
        }

        @Override
        public String toString() {
            return "ClaimedChild[redacted]";
        }
    }

    public FiledFacts {
        requireNonNull(applicationId, "applicationId");
        requireNonNull(protocolNumber, "protocolNumber");
        requireNonNull(benefit, "benefit");
        requireNonNull(catalogueVersion, "catalogueVersion");
        requireNonNull(periodFrom, "periodFrom");
        requireNonNull(filedAt, "filedAt");
        requireNonNull(holder, "holder");
        requireNonNull(status, "status");
        requireNonNull(declaration, "declaration");
        children = List.copyOf(children);
    }

    @Override
    public String toString() {
        return "FiledFacts[" + applicationId + "]";
    }
}
