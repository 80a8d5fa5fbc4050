package it.sportello.application.deadline;

import static java.util.Objects.requireNonNull;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A term in calendar days in Italy: counted from the day after the notice was handed over, to the end of the last day; a
 * last day that is a Sunday or a public holiday moves to the next that is not (codice civile, art. 2963).
 *
 * @param lastDay the last day on which it is not too late
 */
public record Deadline(LocalDate lastDay) {

    private static final int REVIEW_DAYS = 20;

    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.ITALY));

    public Deadline {
        requireNonNull(lastDay, "lastDay");
    }

    public static Deadline after(Instant handOver, int days) {
        LocalDate last = handOver.atZone(DateRange.ITALY).toLocalDate().plusDays(days);
        while (last.getDayOfWeek() == DayOfWeek.SUNDAY || HOLIDAYS.isHoliday(last)) {
            last = last.plusDays(1);
        }
        return new Deadline(last);
    }

    /** A8: until when a rejection can be contested. */
    public static Deadline ofReview(Instant handOver) {
        return after(handOver, REVIEW_DAYS);
    }

    public boolean hasPassed(Instant now) {
        return now.atZone(DateRange.ITALY).toLocalDate().isAfter(lastDay);
    }
}
