package it.sportello.application.applicant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an applicant wants a rejection looked at again, as it arrives. */
@Schema(name = "NewReviewRequest")
record NewReviewRequest(
        @NotNull
        @Size(min = 1, max = 2000)
        @Schema(
                required = true,
                examples = "I was enrolled in the scheme until 2020-03-31",
                minLength = 1,
                maxLength = 2000)
        String reason) {}
