package it.sportello.contactcenter.casework.rule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When the contact center works: 8–20 from Monday to Friday, 8–14 on Saturday, Italian time. */
public final class CallingHours {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final LocalTime CLOSING = LocalTime.of(20, 0);
    private static final LocalTime CLOSING_ON_SATURDAY = LocalTime.of(14, 0);

    private CallingHours() {}

    public static boolean include(Instant instant) {
        return next(instant).equals(instant);
    }

    /** The instant itself when it is within the hours, else the next opening. */
    public static Instant next(Instant instant) {
        ZonedDateTime time = instant.atZone(ITALY);
        while (true) {
            LocalDate day = time.toLocalDate();
            if (day.getDayOfWeek() != DayOfWeek.SUNDAY && time.isBefore(closing(day))) {
                ZonedDateTime opening = day.atTime(OPENING).atZone(ITALY);
                return (time.isBefore(opening) ? opening : time).toInstant();
            }
            time = day.plusDays(1).atStartOfDay(ITALY);
        }
    }

    /** When so much working time has passed since {@code from}. */
    public static Instant after(Instant from, Duration workingTime) {
        Instant start = next(from);
        Instant closing = closing(start.atZone(ITALY).toLocalDate()).toInstant();
        Duration today = Duration.between(start, closing);
        return today.compareTo(workingTime) >= 0 ? start.plus(workingTime) : after(closing, workingTime.minus(today));
    }

    private static ZonedDateTime closing(LocalDate day) {
        return day.atTime(day.getDayOfWeek() == DayOfWeek.SATURDAY ? CLOSING_ON_SATURDAY : CLOSING)
                .atZone(ITALY);
    }
}
