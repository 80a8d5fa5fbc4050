package it.sportello.application.deadline;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Calendar days in Italy, both ends included: the last one ends at 23:59:59 there, whatever the server's zone. */
@Schema(requiredProperties = {"from", "to"})
public record DateRange(LocalDate from, LocalDate to) {

    /** Where the days of all deadlines are counted. */
    public static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    public DateRange {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends on " + to + ", before it begins on " + from);
        }
    }

    public boolean contains(Instant instant) {
        return contains(instant.atZone(ITALY).toLocalDate());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
