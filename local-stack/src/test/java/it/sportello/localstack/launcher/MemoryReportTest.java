package it.sportello.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryReportTest {

    @Test
    void sumsWhatEachProcessHolds() {
        var report = MemoryReport.of(Map.of("this test", ProcessHandle.current()));

        assertThat(report.megabytes().get("this test")).isBetween(20L, 4_000L);
        assertThat(report)
                .hasToString(
                        "%1$d MiB (this test %1$d)".formatted(report.megabytes().get("this test")));
    }
}
