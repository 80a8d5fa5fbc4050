package it.sportello.localstack.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainClockTest {

    @TempDir
    private Path directory;

    @Test
    void beginsOnTheFirstMorningOfTheApplications() {
        assertThat(clock().now()).isCloseTo(DomainClock.BEGINNING, within(5, ChronoUnit.SECONDS));
    }

    @Test
    void remembersHowFarItWasMoved() {
        clock().forward(Duration.ofHours(12));

        assertThat(clock().now())
                .isCloseTo(DomainClock.BEGINNING.plus(Duration.ofHours(12)), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void movesOnlyForward() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock().forward(Duration.ofHours(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> clock().forward(Duration.ZERO));
    }

    private DomainClock clock() {
        return new DomainClock(directory.resolve("clock-shift"));
    }
}
