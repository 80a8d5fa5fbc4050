package it.sportello.localstack.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * The hand that moves the services' domain clock: a file with the ISO-8601 duration by which domain time is off. It is
 * replaced in one step, and time moves only forward.
 */
public final class DomainClock {

    /** The morning on which five million people came. */
    public static final Instant BEGINNING = Instant.parse("2020-04-01T06:00:00Z");

    /** Services read the file four times a second. */
    private static final long READ_AFTER_MILLIS = 500;

    private final Path file;

    /** Time begins at {@link #BEGINNING}, unless the file remembers an earlier start. */
    public DomainClock(Path file) {
        this.file = file;
        if (Files.notExists(file)) {
            write(Duration.between(Instant.now(), BEGINNING));
        }
    }

    public Path file() {
        return file;
    }

    public Instant now() {
        return Instant.now().plus(shift());
    }

    public synchronized void forward(Duration step) {
        if (step.isNegative() || step.isZero()) {
            throw new IllegalArgumentException("Domain time moves only forward, not by " + step);
        }
        write(shift().plus(step));
        awaitReaders();
    }

    /** Whoever moved the clock asks next, and shall be answered by the new time. */
    private static void awaitReaders() {
        try {
            TimeUnit.MILLISECONDS.sleep(READ_AFTER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration shift() {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The clock's file cannot be read", e);
        }
    }

    private void write(Duration shift) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(next, shift.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The clock's file cannot be written", e);
        }
    }
}
