package it.sportello.pin.half;

import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import it.sportello.pin.secret.KeptSecret;
import java.time.Instant;
import java.util.UUID;

/** Halves as they are when they were just issued. */
final class IssuedHalves {

    static final Instant START = Instant.parse("2020-04-01T06:00:00Z");

    private IssuedHalves() {}

    static IssuedHalf half() {
        return half(PinHalf.FIRST, Channel.EMAIL);
    }

    static IssuedHalf letter(Channel channel) {
        return half(PinHalf.SECOND, channel);
    }

    private static IssuedHalf half(PinHalf kind, Channel channel) {
        NewHalf made = new NewHalf(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                kind,
                channel,
                new KeptSecret("hash", "pepper"));
        return new IssuedHalf(made, 1, START);
    }
}
