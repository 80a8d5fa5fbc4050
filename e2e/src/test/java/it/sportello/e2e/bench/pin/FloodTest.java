package it.sportello.e2e.bench.pin;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.e2e.bench.load.LoadResult;
import it.sportello.e2e.bench.machine.Memory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FloodTest {

    private static final LoadResult ANY = new LoadResult(Instant.EPOCH, 0, 0, 0, 0, 0, 0, "");

    @Test
    @DisplayName("C11 what stays on the heap is told from its garbage")
    void tellsWhatStays() {
        Flood flood = flood(new Memory(40, 300), new Memory(90, 310), new Memory(60, 305), new Memory(95, 320));
        assertThat(flood.lowestHeapEarly()).isEqualTo(40);
        assertThat(flood.lowestHeapLate()).isEqualTo(60);
        assertThat(flood.highestHeap()).isEqualTo(95);
        assertThat(flood.highestResident()).isEqualTo(320);
    }

    @Test
    void standsAFloodThatWasSeenOnce() {
        Flood flood = flood(new Memory(40, 300));
        assertThat(flood.lowestHeapEarly()).isEqualTo(flood.lowestHeapLate());
    }

    private static Flood flood(Memory... during) {
        return new Flood(ANY, new Memory(10, 200), List.of(during), new Memory(20, 290));
    }
}
