package it.sportello.application.submission;

import static java.util.Objects.requireNonNull;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.admission.Filing;
import it.sportello.application.form.Payment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application with its protocol number.
 *
 * @param protocolNumber text of its {@link ProtocolNumber}
 * @param firstIssue issue of the first half it was filed with; null when more was proved
 * @param now where it stands, as {@code atFiling} says where it stood in the first answer
 */
record FiledApplication(
        UUID id,
        String protocolNumber,
        String benefit,
        Instant filedAt,
        @Nullable Integer firstIssue,
        State atFiling,
        State now) {

    /** @param lastDay null while the notice of acceptance was not handed over: no time runs */
    record ToAppropriate(@Nullable LocalDate lastDay) {}

    /**
     * What changes in the life of an application.
     *
     * @param inDoubt it may be somebody else's: the PIN was activated with another issue of the first half (A7), or revoked
     *     while it waited for it (C12)
     * @param payment where the money goes (A6)
     * @param reviewUntil last day to ask for a review; null unless it was rejected, its applicant was told, and no
     *     review was had (A8)
     * @param toAppropriate null unless it is the parent's turn to appropriate it (A7)
     */
    record State(
            ApplicationStatus status,
            boolean fullPinPending,
            boolean inDoubt,
            Payment payment,
            @Nullable LocalDate reviewUntil,
            @Nullable ToAppropriate toAppropriate) {
        State {
            requireNonNull(status, "status");
            requireNonNull(payment, "payment");
        }

        /** Nothing to appropriate. */
        State(
                ApplicationStatus status,
                boolean fullPinPending,
                boolean inDoubt,
                Payment payment,
                @Nullable LocalDate reviewUntil) {
            this(status, fullPinPending, inDoubt, payment, reviewUntil, null);
        }
    }

    FiledApplication {
        requireNonNull(id, "id");
        requireNonNull(protocolNumber, "protocolNumber");
        requireNonNull(benefit, "benefit");
        requireNonNull(filedAt, "filedAt");
        requireNonNull(atFiling, "atFiling");
        requireNonNull(now, "now");
    }

    static FiledApplication of(Filing filing, UUID id, FilingInsert.Inserted row) {
        return new FiledApplication(
                id,
                row.number().text(),
                filing.benefit().code(),
                filing.filedAt(),
                filing.firstIssue(),
                state(filing, false),
                state(filing, row.inDoubt()));
    }

    private static State state(Filing filing, boolean inDoubt) {
        return new State(
                filing.status(), filing.fullPinPending(), inDoubt, filing.form().payment(), null);
    }
}
