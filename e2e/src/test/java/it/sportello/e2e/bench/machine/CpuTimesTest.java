package it.sportello.e2e.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuTimesTest {

    @Test
    void sharesOutWhatWasUsedMeanwhile() {
        var before = new CpuTimes(Map.of("PostgreSQL", Duration.ofSeconds(3)));
        var after = new CpuTimes(Map.of("PostgreSQL", Duration.ofSeconds(5)));
        assertThat(after.since(before).per(1_000)).isEqualTo("PostgreSQL 2.00");
    }

    @Test
    void countsAPartThatWasNotThereBeforeFromItsStart() {
        var after = new CpuTimes(Map.of("pin-service-2", Duration.ofSeconds(1)));
        assertThat(after.since(new CpuTimes(Map.of())).per(100)).isEqualTo("pin-service-2 10.00");
    }

    @Test
    void countsWhatTheSuiteAndItsLoadUseAndNotTheirNeighbours() {
        var used = new CpuTimes(Map.of(
                "PostgreSQL", Duration.ofSeconds(2),
                "load generator", Duration.ofSeconds(1),
                "all else on the machine", Duration.ofSeconds(60)));
        assertThat(used.millisPerPiece(1_000)).isEqualTo(3.0);
    }
}
