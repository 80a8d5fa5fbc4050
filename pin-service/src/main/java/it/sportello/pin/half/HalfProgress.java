package it.sportello.pin.half;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import java.time.Instant;

/** One half and how far it came. */
public record HalfProgress(PinHalf half, int issue, Channel channel, HalfDelivery delivery, Instant issuedAt) {

    public HalfProgress {
        requireNonNull(half, "half");
        requireNonNull(channel, "channel");
        requireNonNull(delivery, "delivery");
        requireNonNull(issuedAt, "issuedAt");
    }
}
