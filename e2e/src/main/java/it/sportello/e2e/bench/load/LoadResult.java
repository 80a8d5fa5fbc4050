package it.sportello.e2e.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import java.util.stream.Collectors;

/** What a simulation of {@code e2e/load} wrote down. */
public record LoadResult(
        Instant startedAt,
        long offered,
        long accepted,
        long elapsedMillis,
        long p50,
        long p99,
        long max,
        String statuses) {

    private static final String STATUS = "status.";

    public static LoadResult read(Path file) throws IOException {
        var written = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            written.load(in);
        }
        return new LoadResult(
                Instant.ofEpochMilli(number(written, "started_at_ms")),
                number(written, "offered"),
                number(written, "accepted"),
                number(written, "elapsed_ms"),
                number(written, "p50_ms"),
                number(written, "p99_ms"),
                number(written, "max_ms"),
                written.stringPropertyNames().stream()
                        .filter(name -> name.startsWith(STATUS))
                        .sorted()
                        .map(name -> name.substring(STATUS.length()) + "×" + written.getProperty(name))
                        .collect(Collectors.joining(" ")));
    }

    public Instant endedAt() {
        return startedAt.plusMillis(elapsedMillis);
    }

    public double acceptedPerSecond() {
        return accepted * 1_000.0 / Math.max(1, elapsedMillis);
    }

    private static long number(Properties written, String name) {
        return Long.parseLong(written.getProperty(name));
    }
}
