package it.sportello.e2e.bench.pin;

import java.time.Duration;

/**
 * How long everything is measured, each after a warm-up of its own; {@code bare} is for what runs alone. Sign-ins are few a
 * second, so that the compiler needs longest for them.
 */
public record PinPlan(
        int signInWarmUpSeconds,
        int signInSeconds,
        int warmUpSeconds,
        int requestSeconds,
        Duration issuing,
        int guessesPerSecond,
        int guessSeconds,
        Duration bare) {

    public static PinPlan full() {
        return new PinPlan(60, 30, 15, 10, Duration.ofSeconds(20), 600, 30, Duration.ofSeconds(10));
    }

    /** For a look between two changes: sign-ins are slower than they will be. */
    public static PinPlan brief() {
        return new PinPlan(15, 15, 5, 5, Duration.ofSeconds(8), 600, 15, Duration.ofSeconds(5));
    }
}
