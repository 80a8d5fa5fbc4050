package it.sportello.e2e.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CpuSamplerTest {

    @Test
    void leavesOutWhatWasUsedBefore() {
        var reads = new AtomicInteger();
        Instant begin = Instant.now();
        try (var sampler = new CpuSampler(
                () -> new CpuTimes(Map.of("broker", Duration.ofSeconds(100L + reads.getAndIncrement()))))) {
            await("three samples").until(() -> reads.get() >= 3);
            assertThat(sampler.between(begin, Instant.now()).byPart().get("broker"))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
        }
    }
}
