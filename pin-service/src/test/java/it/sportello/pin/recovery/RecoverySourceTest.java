package it.sportello.pin.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecoverySourceTest {

    private static final Instant NOW = Instant.parse("2026-04-01T06:00:00Z");

    @Test
    @DisplayName("C11 a source of twenty recoveries in ten minutes waits until the first of them is ten minutes old")
    void waitsForTheFirstToPass() {
        assertThat(RecoverySource.findWait(Optional.of(NOW.minus(Duration.ofMinutes(4))), NOW))
                .contains(Duration.ofMinutes(6));
        assertThat(RecoverySource.findWait(Optional.of(NOW.minus(Duration.ofMinutes(10))), NOW))
                .isEmpty();
        assertThat(RecoverySource.findWait(Optional.empty(), NOW)).isEmpty();
    }

    @Test
    @DisplayName("C11 under several peppers the current pseudonym is kept, and all are looked for")
    void keepsTheCurrentPseudonym() {
        assertThat(new RecoverySource(List.of("current", "earlier")).kept()).isEqualTo("current");
    }
}
