package it.sportello.e2e.bench.pin;

import it.sportello.e2e.bench.load.LoadResult;
import it.sportello.e2e.bench.machine.Memory;
import java.util.Collection;
import java.util.List;

/**
 * What a flood of guesses did to the service's memory.
 *
 * @param before when nobody asked for anything
 * @param during twice a second
 */
public record Flood(LoadResult load, Memory before, List<Memory> during, Memory after) {

    public Flood {
        during = List.copyOf(during);
        if (during.isEmpty()) {
            throw new IllegalArgumentException("A flood that nobody watched");
        }
    }

    /** Garbage makes the heap go up and down; what stays shows where it is lowest. */
    public long lowestHeapEarly() {
        return lowestHeap(during.subList(0, (during.size() + 1) / 2));
    }

    public long lowestHeapLate() {
        return lowestHeap(during.subList(during.size() / 2, during.size()));
    }

    public long highestHeap() {
        return during.stream().mapToLong(Memory::heap).max().orElseThrow();
    }

    public long highestResident() {
        return during.stream().mapToLong(Memory::resident).max().orElseThrow();
    }

    private static long lowestHeap(Collection<Memory> samples) {
        return samples.stream().mapToLong(Memory::heap).min().orElseThrow();
    }
}
