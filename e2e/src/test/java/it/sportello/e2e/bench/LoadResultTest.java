package it.sportello.e2e.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadResultTest {

    @TempDir
    private Path directory;

    @Test
    void readsWhatASimulationWrote() throws IOException {
        Path file = Files.writeString(directory.resolve("result.properties"), """
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
        assertThat(result.p99()).isEqualTo(41);
        assertThat(result.statuses()).isEqualTo("201×1000 503×10");
    }

    @Test
    void standsARunThatWasOverAtOnce() {
        assertThat(new LoadResult(0, 0, 0, 0, 0, 0, "").acceptedPerSecond()).isZero();
    }
}
