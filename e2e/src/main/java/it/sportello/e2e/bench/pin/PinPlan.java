package it.sportello.e2e.bench.pin;

import java.time.Duration;

/** How long everything is measured, each after a warm-up of its own; {@code bare} is for what runs alone. */
public record PinPlan(
        int warmUpSeconds,
        int signInSeconds,
        int requestSeconds,
        Duration issuing,
        int guessesPerSecond,
        int guessSeconds,
        Duration bare) {

    public static PinPlan full() {
        return new PinPlan(15, 30, 10, Duration.ofSeconds(20), 600, 30, Duration.ofSeconds(10));
    }

    /** Two minutes with everything around it. */
    public static PinPlan brief() {
        return new PinPlan(8, 12, 5, Duration.ofSeconds(8), 600, 15, Duration.ofSeconds(5));
    }
}
