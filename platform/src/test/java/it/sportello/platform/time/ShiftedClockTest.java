package it.sportello.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftedClockTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private final SteppingClock real = new SteppingClock(START);

    @TempDir
    private Path directory;

    private Path file;
    private Clock clock;

    @BeforeEach
    void configure() {
        file = directory.resolve("shift");
        clock = new ShiftedClock(real, file);
    }

    @Test
    void isOffByTheDurationInTheFile() throws IOException {
        write("-PT24H");
        assertThat(clock.instant()).isEqualTo("2026-11-20T10:00:00Z");
        real.advance(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo("2026-11-20T10:00:01Z");
    }

    @Test
    void followsTheFileWithinAQuarterOfASecond() throws IOException {
        write("PT0S");
        assertThat(clock.instant()).isEqualTo(START);
        write("PT12H");
        real.advance(Duration.ofMillis(249));
        assertThat(clock.instant()).isBefore(START.plus(Duration.ofHours(1)));
        real.advance(Duration.ofMillis(1));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(12)).plusMillis(250));
    }

    @Test
    void neverGoesBack() throws IOException {
        write("PT12H");
        clock.instant();
        write("PT11H");
        real.advance(ShiftedClock.REREAD);
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(12)).plus(ShiftedClock.REREAD));
        write("PT13H");
        real.advance(ShiftedClock.REREAD);
        assertThat(clock.instant()).isAfter(START.plus(Duration.ofHours(13)));
    }

    @Test
    void isRealWhileThereIsNoFileAndTakesThenAnyShift() throws IOException {
        assertThat(clock.instant()).isEqualTo(START);
        write("-PT1H");
        real.advance(ShiftedClock.REREAD);
        assertThat(clock.instant()).isBefore(START);
    }

    @Test
    void keepsItsShiftOverAnUnreadableFile() throws IOException {
        write("PT12H");
        clock.instant();
        write("half a day");
        real.advance(ShiftedClock.REREAD);
        assertThat(clock.instant()).isAfter(START.plus(Duration.ofHours(12)));
        Files.delete(file);
        real.advance(ShiftedClock.REREAD);
        assertThat(clock.instant()).isAfter(START.plus(Duration.ofHours(12)));
    }

    @Test
    void namesTheFileThatShiftsTheClockToProduction() {
        assertThat(new ClockShiftCheck(Optional.of(file)).refusals())
                .singleElement()
                .asString()
                .startsWith("sportello.clock.shift-file");
        assertThat(new ClockShiftCheck(Optional.empty()).refusals()).isEmpty();
    }

    /** As the launcher does: another file, renamed over this one. */
    private void write(String shift) throws IOException {
        Path next = directory.resolve("shift.next");
        Files.writeString(next, shift + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
