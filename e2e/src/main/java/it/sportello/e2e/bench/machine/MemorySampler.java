package it.sportello.e2e.bench.machine;

import it.sportello.localstack.launcher.LocalStack;
import it.sportello.localstack.launcher.fleet.ServiceInstance;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Reads a service's memory twice a second. */
public final class MemorySampler implements AutoCloseable {

    private static final int MILLIS_BETWEEN_LOOKS = 500;

    private final ConcurrentNavigableMap<Instant, Memory> samples = new ConcurrentSkipListMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ServiceInstance service;
    private final ProcessHandle process;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    public MemorySampler(LocalStack stack, SuiteService service) {
        this.service = stack.services().first(service);
        this.process = stack.services().processes().get(this.service.name());
        look();
        timer.scheduleAtFixedRate(this::lookOrWait, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    /** What was seen between two instants, in order; never empty. */
    public Collection<Memory> between(Instant from, Instant to) {
        return samples.subMap(samples.floorKey(from), true, to, true).values();
    }

    public Memory now() {
        look();
        return samples.lastEntry().getValue();
    }

    /** A service that is too busy to answer is looked at again soon. */
    private void lookOrWait() {
        try {
            look();
        } catch (RuntimeException _) {
            // An exception would end the series.
        }
    }

    private void look() {
        samples.put(Instant.now(), Memory.read(http, service, process));
    }

    @Override
    public void close() {
        timer.shutdownNow();
        http.close();
    }
}
