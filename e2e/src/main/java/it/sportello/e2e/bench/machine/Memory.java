package it.sportello.e2e.bench.machine;

import it.sportello.localstack.launcher.fleet.ServiceInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a service holds at one moment, in bytes.
 *
 * @param heap of its JVM, garbage included
 * @param resident all of its process, native code and threads included
 */
public record Memory(long heap, long resident) {

    private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";
    private static final String RESIDENT = "VmRSS:";
    private static final long KIBIBYTE = 1024;

    static Memory read(HttpClient http, ServiceInstance service, ProcessHandle process) {
        return new Memory(heap(metrics(http, service)), resident(process));
    }

    /** The heap has several spaces. */
    static long heap(String metrics) {
        return (long) metrics.lines()
                .filter(line -> line.startsWith(HEAP))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static String metrics(HttpClient http, ServiceInstance service) {
        URI metrics = URI.create("http://127.0.0.1:" + service.ports().management() + "/q/metrics");
        try {
            return http.send(
                            HttpRequest.newBuilder(metrics)
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading metrics", e);
        }
    }

    private static long resident(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
