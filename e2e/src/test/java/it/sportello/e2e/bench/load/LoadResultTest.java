package it.sportello.e2e.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadResultTest {

    @TempDir
    private Path directory;

    @Test
    void readsWhatASimulationWrote() throws IOException {
        Path file = Files.writeString(directory.resolve("result.properties"), """
                started_at_ms=1585728000000
                offered=1010
                accepted=1000
                elapsed_ms=4000
                p50_ms=3
                p99_ms=41
                max_ms=90
                status.503=10
                status.201=1000
                """);
        LoadResult result = LoadResult.read(file);
        assertThat(result.acceptedPerSecond()).isEqualTo(250, within(0.01));
        assertThat(result.endedAt()).isEqualTo(Instant.parse("2020-04-01T08:00:04Z"));
        assertThat(result.p99()).isEqualTo(41);
        assertThat(result.statuses()).isEqualTo("201×1000 503×10");
    }

    @Test
    void standsARunThatWasOverAtOnce() {
        assertThat(new LoadResult(Instant.EPOCH, 0, 0, 0, 0, 0, 0, "").acceptedPerSecond())
                .isZero();
    }
}
