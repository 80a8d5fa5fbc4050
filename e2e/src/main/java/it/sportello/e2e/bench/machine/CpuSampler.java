package it.sportello.e2e.bench.machine;

import java.time.Instant;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Reads the processor times every second, because only afterwards is it known when the warm-up was over. */
public final class CpuSampler implements AutoCloseable {

    private final ConcurrentNavigableMap<Instant, CpuTimes> samples = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    public CpuSampler(Supplier<CpuTimes> times) {
        timer.scheduleAtFixedRate(() -> samples.put(Instant.now(), times.get()), 0, 1, TimeUnit.SECONDS);
    }

    /** What was used between two instants, to the second. */
    public CpuTimes between(Instant from, Instant to) {
        return samples.floorEntry(to)
                .getValue()
                .since(samples.ceilingEntry(from).getValue());
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
