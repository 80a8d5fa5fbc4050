package it.sportello.contactcenter.casework.lookup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who calls, by the one exact key there is, and why somebody looks. */
public record NewCallerLookup(
        @Schema(required = true, examples = "RSSMRA80A01H501U") @NotNull @Size(min = 11, max = 32)
        String taxCode,

        @Schema(required = true) @NotNull Reason reason) {

    /** Why an agent looks somebody up. */
    public enum Reason {
        CALLER_ON_THE_LINE,
        CALL_BACK,
        FRAUD_REPORT
    }

    @Override
    public String toString() {
        return "NewCallerLookup[reason=" + reason + "]";
    }
}
