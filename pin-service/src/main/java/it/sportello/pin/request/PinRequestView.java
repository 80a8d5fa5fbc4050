package it.sportello.pin.request;

import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import it.sportello.pin.half.HalfDelivery;
import it.sportello.pin.half.HalfProgress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a request stands. */
@Schema(additionalProperties = Schema.False.class)
public record PinRequestView(
        @Schema(required = true) UUID id,
        @Schema(required = true) PinRequestStatus status,
        @Schema(required = true) Instant requestedAt,
        @Schema(required = true, maxItems = 2) List<HalfView> halves,
        @Schema(required = true) NextStep nextStep,

        @Schema(description = "Only when the next step is a call") @Nullable
        ContactCenterView contactCenter) {

    /** One half on its way. */
    @Schema(additionalProperties = Schema.False.class)
    public record HalfView(
            @Schema(required = true) PinHalf half,
            @Schema(required = true) Channel channel,
            @Schema(required = true) HalfDelivery delivery,
            @Schema(required = true) Instant issuedAt) {}

    /** Where to call, and what it costs (K1). */
    @Schema(additionalProperties = Schema.False.class)
    public record ContactCenterView(
            @Schema(
                    required = true,
                    description = "Free of charge from landlines",
                    maxLength = 20,
                    examples = "803 164")
            String fromLandlines,

            @Schema(
                    required = true,
                    description = "From mobiles, at the caller's cost",
                    maxLength = 20,
                    examples = "06 164164")
            String fromMobiles) {}

    private static final ContactCenterView CONTACT_CENTER = new ContactCenterView("803 164", "06 164164");

    static PinRequestView of(UUID capability, PinRequest request, List<HalfProgress> halves, NextStep next) {
        return new PinRequestView(
                capability,
                request.status(),
                request.requestedAt(),
                halves.stream()
                        .map(half -> new HalfView(half.half(), half.channel(), half.delivery(), half.issuedAt()))
                        .toList(),
                next,
                next == NextStep.CALL_CONTACT_CENTER ? CONTACT_CENTER : null);
    }
}
