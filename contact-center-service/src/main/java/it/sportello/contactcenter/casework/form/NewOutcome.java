package it.sportello.contactcenter.casework.form;

import it.sportello.contactcenter.casework.rule.Outcome;
import it.sportello.platform.web.problem.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an agent ends a case. */
public record NewOutcome(
        @Schema(required = true) @NotNull Outcome outcome,

        @Schema(description = "The new contact; with CONTACT_CHANGED alone") @Nullable @Valid
        NewContact contact,

        @Schema(description = "What was wrong in the request; with ADDRESS_CORRECTED alone") @Nullable @Valid
        NewCorrection correction,

        @Schema(description = "Why; with REFUSED alone") @Nullable
        RefusalReason reason) {

    /** Why a request leads to no PIN. */
    public enum RefusalReason {
        NOT_REQUESTED,
        NOT_THE_CITIZEN,
        WITHDRAWN
    }

    /** What does not fit the outcome, or cannot be read; empty when the outcome can be judged. */
    public List<FieldError> findFaults() {
        List<FieldError> faults = new ArrayList<>();
        requirePresence(faults, "/contact", contact, outcome == Outcome.CONTACT_CHANGED);
        requirePresence(faults, "/correction", correction, outcome == Outcome.ADDRESS_CORRECTED);
        requirePresence(faults, "/reason", reason, outcome == Outcome.REFUSED);
        if (faults.isEmpty() && contact != null) {
            contact.findFault().ifPresent(faults::add);
        }
        return List.copyOf(faults);
    }

    private static void requirePresence(
            List<FieldError> faults, String pointer, @Nullable Object value, boolean required) {
        if (required && value == null) {
            faults.add(new FieldError(pointer, "is required with this outcome"));
        } else if (!required && value != null) {
            faults.add(new FieldError(pointer, "does not go with this outcome"));
        }
    }

    @Override
    public String toString() {
        return "NewOutcome[outcome=" + outcome + "]";
    }
}
