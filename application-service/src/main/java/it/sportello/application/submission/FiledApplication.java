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

    /**
     * What changes in the life of an application.
     *
     * @param inDoubt it may be somebody else's: the PIN was activated with another issue of the first half (A7)
     * @param payment where the money goes (A6)
     * @param reviewUntil last day to ask for a review; null unless it was rejected and its applicant was told (A8)
     */
    record State(
            ApplicationStatus status,
            boolean fullPinPending,
            boolean inDoubt,
            Payment payment,
            @Nullable LocalDate reviewUntil) {
        State {
            requireNonNull(status, "status");
            requireNonNull(payment, "payment");
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

    static FiledApplication of(Filing filing, UUID id, ProtocolNumber number) {
        State state = new State(
                filing.status(), filing.fullPinPending(), false, filing.form().payment(), null);
        return new FiledApplication(
                id, number.text(), filing.benefit().code(), filing.filedAt(), filing.firstIssue(), state, state);
    }
}
