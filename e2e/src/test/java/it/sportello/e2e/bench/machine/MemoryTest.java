package it.sportello.e2e.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void addsUpTheSpacesOfTheHeapAndNothingElse() {
        assertThat(Memory.heap("""
                        # TYPE jvm_memory_used_bytes gauge
                        jvm_memory_used_bytes{area="heap",id="Eden Space"} 1.5E7
                        jvm_memory_used_bytes{area="heap",id="Tenured Gen"} 5000000
                        jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 9.9E7
                        """)).isEqualTo(20_000_000);
    }
}
