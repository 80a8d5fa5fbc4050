package it.sportello.application.officer.decision;

import it.sportello.platform.web.problem.FieldError;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an officer says about one application. */
public record NewDecision(
        @Schema(required = true) @NotNull Ruling decision,

        @Schema(required = true, description = "What it rests on") @NotNull
        ReasonCode reasonCode,

        @Schema(
                required = true,
                examples = "You have received a pension since 2018.",
                description = "In words that the applicant reads")
        @NotBlank
        @Size(max = LONGEST_REASON)
        String reason,

        @Schema(
                examples = "60000",
                description = "With ACCEPTED alone. Where the benefit has a fixed amount it is that one unless said"
                        + " otherwise; in no case more than the benefit allows")
        @Min(1)
        @Max(LARGEST_AMOUNT)
        @Nullable
        Long amountCents) {

    public static final int LONGEST_REASON = 2_000;
    public static final long LARGEST_AMOUNT = 100_000_000;

    /** What does not go together; empty when it can be carried out. */
    public List<FieldError> findFaults() {
        List<FieldError> faults = new ArrayList<>();
        if (!reasonCode.speaksFor(decision)) {
            faults.add(new FieldError("/reason_code", "does not go with this decision"));
        }
        if (decision == Ruling.REJECTED && amountCents != null) {
            faults.add(new FieldError("/amount_cents", "does not go with this decision"));
        }
        if (reason.indexOf('\0') >= 0) {
            faults.add(new FieldError("/reason", "has a character that no text has"));
        }
        return List.copyOf(faults);
    }

    /** The reason is about somebody. */
    @Override
    public String toString() {
        return "NewDecision[decision=" + decision + "]";
    }
}
