package it.sportello.notification.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.notification.dispatch.DeliveryState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a delivery is. Who gets it and what it says is nobody's business here. */
@Schema(name = "Delivery")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        UUID id,

        @Schema(description = "The half or message that is delivered")
        UUID correlationId,

        @Schema(enumeration = {"SMS", "EMAIL", "CERTIFIED_EMAIL", "POST"})
        String channel,

        @Schema(enumeration = {"FIRST_HALF", "SECOND_HALF", "ONE_TIME_CODE", "MESSAGE"})
        String purpose,

        @Schema(maxLength = 60) String template,

        @Schema(minLength = 2, maxLength = 35) String language,

        @Schema(enumeration = {"HIGH", "NORMAL"}) String priority,

        DeliveryState state,

        @Schema(maxLength = 40, description = "A code of ours, never the words of the mail server") @Nullable
        String failure,

        @Schema(minimum = "0", maximum = "1000000") int attempts,

        Instant createdAt,
        Instant stateSince,

        @Schema(description = "When it is tried next") @Nullable
        Instant nextAttemptAt) {}
