package it.sportello.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockProducerTest {

    @TempDir
    private Path directory;

    @Test
    void ticksInMillisecondsWhateverItIsShiftedBy() throws IOException {
        Path file = Files.writeString(directory.resolve("shift"), "PT1H0.0000004S");
        Clock real = new ClockProducer().clock(Optional.empty());
        Clock shifted = new ClockProducer().clock(Optional.of(file));

        assertThat(shifted.instant()).isAfter(Instant.now().plus(Duration.ofMinutes(59)));
        assertThat(Stream.of(real, shifted)
                        .flatMap(clock -> Stream.generate(clock::instant).limit(50)))
                .allSatisfy(now -> assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS)));
    }
}
