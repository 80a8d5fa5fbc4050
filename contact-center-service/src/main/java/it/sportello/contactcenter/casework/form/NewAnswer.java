package it.sportello.contactcenter.casework.form;

import it.sportello.contactcenter.casework.script.Question;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One answer of the caller. */
public record NewAnswer(
        @Schema(required = true) @NotNull Question question,

        @Schema(
                required = true,
                description = "As the caller says it; dates as 2020-12-31",
                examples = "80380000000000000000")
        @NotNull
        @Size(min = 1, max = 40)
        String answer) {
    @Override
    public String toString() {
        return "NewAnswer[question=" + question + "]";
    }
}
