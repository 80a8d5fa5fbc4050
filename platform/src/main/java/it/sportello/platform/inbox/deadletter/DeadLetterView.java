package it.sportello.platform.inbox.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dead letter as operators see it: everything but the content. */
@Schema(name = "DeadLetter")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterView(
        UUID id,

        @Schema(examples = "pin-events", maxLength = 249) String topic,

        @Schema(minimum = "0", maximum = "11") int partition,

        @Schema(minimum = "0", maximum = "9223372036854775807")
        long offset,

        @Schema(maxLength = 1000, description = "The record's key, an opaque id") @Nullable
        String key,

        @Schema(maxProperties = 1000, description = "The record's headers by name")
        Map<String, @Size(max = 1048576) String> headers,

        @Schema(minimum = "0", maximum = "1048576", description = "Bytes of the content, which is not shown")
        int payloadSize,

        @Schema(examples = "the seal is forged", maxLength = 1000)
        String reason,

        DeadLetterState state,

        Instant firstSeenAt,

        @Schema(description = "When it was replayed or discarded") @Nullable
        Instant closedAt,

        @Schema(maxLength = 255, description = "Staff subject who did it") @Nullable
        String closedBy) {}
