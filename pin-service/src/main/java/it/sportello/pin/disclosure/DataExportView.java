package it.sportello.pin.disclosure;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One document with everything that this service keeps of the citizen. */
@Schema(name = "DataExport", additionalProperties = Schema.False.class)
public record DataExportView(
        @Schema(required = true) Instant exportedAt,
        @Schema(required = true) PersonalRecords records,

        @Schema(
                required = true,
                maxItems = PersonalRecords.MOST,
                description = "Who of the staff looked at it or acted on it in the last 365 days, latest first")
        List<AccessView> accesses) {

    public DataExportView {
        accesses = List.copyOf(accesses);
    }
}
