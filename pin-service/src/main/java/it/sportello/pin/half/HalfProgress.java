package it.sportello.pin.half;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One half, how far it came and how long it opens something.
 *
 * @param deadAt since when it opens nothing, because it was used, replaced or revoked, or has run out; null while it lives
 * @param validUntil from when on it opens nothing; null when that is not known yet
 */
public record HalfProgress(
        PinHalf half,
        int issue,
        Channel channel,
        HalfDelivery delivery,
        Instant issuedAt,
        @Nullable Instant deadAt,
        @Nullable Instant validUntil) {

    public HalfProgress {
        requireNonNull(half, "half");
        requireNonNull(channel, "channel");
        requireNonNull(delivery, "delivery");
        requireNonNull(issuedAt, "issuedAt");
    }

    public boolean isAlive() {
        return deadAt == null;
    }

    /** Whether nobody used it in the time it had (C10). */
    public boolean isExpiredAt(Instant at) {
        return validUntil != null && !(deadAt == null ? at : deadAt).isBefore(validUntil);
    }
}
