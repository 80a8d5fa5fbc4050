package it.sportello.contactcenter.casework.form;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A second agent's decision. */
public record NewApproval(
        @Schema(
                required = true,
                description = "Whether the first agent's decision stands; if not, the case is open again")
        @NotNull
        Boolean approved) {}
