package it.sportello.application.appropriation.rule;

import static java.util.Objects.requireNonNull;

import it.sportello.application.deadline.DateRange;
import it.sportello.application.deadline.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;

/**
 * The fifteen calendar days from the notice of acceptance (A7), with two reminders on the way and the end after the last.
 *
 * @param lastDay the last day on which it is not too late
 */
public record AppropriationTerm(LocalDate lastDay) {

    /** What has to be done when a moment of the term has come. */
    public enum Step {
        NOTHING,
        REMIND,
        LAPSE
    }

    private static final int DAYS = 15;
    private static final int FIRST_REMINDER = 7;
    private static final int SECOND_REMINDER = 2;

    /** Nobody is woken by a reminder. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    public AppropriationTerm {
        requireNonNull(lastDay, "lastDay");
    }

    /** @param handOver when the message that told of the acceptance was handed over */
    public static AppropriationTerm after(Instant handOver) {
        return new AppropriationTerm(Deadline.after(handOver, DAYS).lastDay());
    }

    public boolean hasPassed(Instant now) {
        return new Deadline(lastDay).hasPassed(now);
    }

    /** What this moment asks for; of two reminders that were missed only one is sent. */
    public Step stepAt(Instant now) {
        if (hasPassed(now)) {
            return Step.LAPSE;
        }
        return now.isBefore(reminder(FIRST_REMINDER)) ? Step.NOTHING : Step.REMIND;
    }

    /** The next moment to look at it. */
    public Instant nextStepAfter(Instant now) {
        return Stream.of(reminder(FIRST_REMINDER), reminder(SECOND_REMINDER))
                .filter(now::isBefore)
                .findFirst()
                .orElseGet(
                        () -> lastDay.plusDays(1).atStartOfDay(DateRange.ITALY).toInstant());
    }

    private Instant reminder(int daysBefore) {
        return lastDay.minusDays(daysBefore)
                .atTime(MORNING)
                .atZone(DateRange.ITALY)
                .toInstant();
    }
}
