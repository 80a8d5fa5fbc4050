package it.sportello.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives domain rules their clock: real time, or in development and tests shifted by a file. It ticks in milliseconds, so
 * that an instant is the same in an answer, an event and a row.
 */
class ClockProducer {

    static final String SHIFT_FILE = "sportello.clock.shift-file";

    private static final Duration TICK = Duration.ofMillis(1);

    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = SHIFT_FILE) Optional<Path> shiftFile) {
        Clock real = Clock.systemUTC();
        return Clock.tick(
                shiftFile.<Clock>map(file -> new ShiftedClock(real, file)).orElse(real), TICK);
    }
}
