package it.sportello.notification.batch;

import it.sportello.platform.time.GrowingPause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When letters are collected, and when a batch that failed is tried again. */
final class BatchSchedule {

    static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private BatchSchedule() {}

    /** The last time of collecting that is not after {@code now}: letters accepted until then are due. */
    static Instant lastCutOff(LocalTime timeOfDay, Instant now) {
        ZonedDateTime here = now.atZone(ROME);
        ZonedDateTime today = here.toLocalDate().atTime(timeOfDay).atZone(ROME);
        ZonedDateTime last = today.isAfter(here)
                ? here.toLocalDate().minusDays(1).atTime(timeOfDay).atZone(ROME)
                : today;
        return last.toInstant();
    }

    /** The pause after {@code attempts} failed ones. There is no last one: out of date are the letters, not the batch. */
    static Duration pauseAfter(int attempts) {
        return GrowingPause.after(attempts, SHORTEST_PAUSE, LONGEST_PAUSE);
    }
}
