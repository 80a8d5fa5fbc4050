package it.sportello.platform.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jboss.logging.Logger;

/**
 * A clock that is off by the ISO-8601 duration in a file, which may be negative. Whoever moves time writes another file
 * and renames it over this one; every process then follows within {@link #REREAD}. After the first reading time only
 * moves forward: a smaller shift is refused, because rows already carry later times.
 */
final class ShiftedClock extends Clock {

    static final Duration REREAD = Duration.ofMillis(250);

    private static final Logger LOG = Logger.getLogger(ShiftedClock.class);

    private final Clock real;
    private final Path file;
    private Duration shift = Duration.ZERO;
    private String lastRead = "";
    private Instant readAt = Instant.MIN;
    private boolean everRead;

    ShiftedClock(Clock real, Path file) {
        this.real = real;
        this.file = file;
    }

    @Override
    public synchronized Instant instant() {
        Instant now = real.instant();
        if (readAt.equals(Instant.MIN) || !now.isBefore(readAt.plus(REREAD))) {
            readAt = now;
            reread();
        }
        return now.plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(real.withZone(zone), file);
    }

    private void reread() {
        try {
            String text = Files.readString(file).strip();
            if (!text.equals(lastRead)) {
                lastRead = text;
                accept(Duration.parse(text));
            }
        } catch (IOException | DateTimeParseException e) {
            // Once per reading that fails is four lines a second: only the state of the clock tells.
            LOG.debugf(
                    "clock shift unreadable, still %s: %s", shift, e.getClass().getSimpleName());
        }
    }

    private void accept(Duration next) {
        if (everRead && next.compareTo(shift) < 0) {
            LOG.warnf("clock shift %s refused: time moves forward only, still %s", next, shift);
            return;
        }
        everRead = true;
        shift = next;
        LOG.infof("domain clock is shifted by %s", shift);
    }
}
