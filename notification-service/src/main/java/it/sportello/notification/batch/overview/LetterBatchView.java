package it.sportello.notification.batch.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a batch is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterBatchView(
        @Schema(description = "Names the file at the print shop, too")
        UUID id,

        Instant createdAt,

        @Schema(description = "When the print shop took it; absent until then") @Nullable
        Instant handedOverAt,

        @Schema(description = "When it is tried next; absent when nothing is left to do") @Nullable
        Instant nextAttemptAt,

        @Schema(minimum = "0", maximum = "1000000") int attempts,

        @Schema(minimum = "1", maximum = "100000") long letters,

        @Schema(minimum = "0", maximum = "100000") long printed,

        @Schema(minimum = "0", maximum = "100000") long posted,

        @Schema(minimum = "0", maximum = "100000") long returned) {}
