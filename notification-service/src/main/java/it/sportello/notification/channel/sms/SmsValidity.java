package it.sportello.notification.channel.sms;

import java.time.Duration;

/** How long a message center keeps trying a telephone that is off, as SMPP 3.4 writes it (7.1.1). */
final class SmsValidity {

    /** Then the contact center takes over (K1): what could not reach the telephone until then is given up. */
    private static final Duration LONGEST = Duration.ofHours(12);

    /** Whatever is left: none at all would mean the message center's own time. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private SmsValidity() {}

    /**
     * Relative, so that the center's clock need not be ours.
     *
     * @param left until nobody needs the message any more, as a one-time code that runs out
     */
    static String of(Duration left) {
        Duration bounded = left.compareTo(LONGEST) > 0 ? LONGEST : left;
        Duration valid = bounded.compareTo(SHORTEST) < 0 ? SHORTEST : bounded;
        return "000000%02d%02d%02d000R".formatted(valid.toHours(), valid.toMinutesPart(), valid.toSecondsPart());
    }
}
