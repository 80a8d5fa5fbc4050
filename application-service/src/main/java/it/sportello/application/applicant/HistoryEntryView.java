package it.sportello.application.applicant;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.application.ApplicationStatus;
import it.sportello.application.applicant.HistoryEntry.ChangedBy;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of an application's history, as its applicant reads it. */
@Schema(
        name = "HistoryEntry",
        requiredProperties = {"kind", "status", "at", "by"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryEntryView(
        @Schema(
                examples = "FILED",
                pattern = "^[A-Z_]{1,40}$",
                maxLength = 40,
                description = "FILED, or what changed, such as GRANTED, REFUSED, WITHDRAWN or PAYMENT_CHANGED")
        String kind,

        @Schema(description = "Where the application stood afterwards")
        ApplicationStatus status,

        Instant at,
        ChangedBy by,

        @Schema(examples = "7f3a09c2", pattern = "^[0-9a-f]{8}$", maxLength = 8, description = "Of the officer")
        @Nullable
        String staffCode,

        @Schema(
                examples = "PENSION_RECEIVED",
                maxLength = 60,
                description = "The condition that an officer's decision rests on")
        @Nullable
        String reasonCode,

        @Schema(examples = "The register knows of a pension", maxLength = 2000) @Nullable
        String reason) {

    static HistoryEntryView of(HistoryEntry entry) {
        return new HistoryEntryView(
                entry.kind(),
                entry.status(),
                entry.at(),
                entry.by(),
                entry.staffCode(),
                entry.reasonCode(),
                entry.reason());
    }
}
