package it.sportello.e2e.bench.machine;

import it.sportello.localstack.launcher.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much processor time each part has used so far. Unlike response times it hardly changes when others use the machine
 * too. This process is the broker and the mail server.
 */
public record CpuTimes(Map<String, Duration> byPart) {

    public static final String DATABASE = "PostgreSQL";

    private static final String LOAD = "load generator";
    private static final String THE_REST = "all else on the machine";
    private static final Path KERNEL_COUNTS = Path.of("/proc/stat");

    /** The kernel counts in hundredths of a second: user, nice, system, and two later columns for interrupts. */
    private static final int MILLIS_PER_TICK = 10;

    public static CpuTimes read(LocalStack stack, Path directory) {
        Map<String, Duration> times = new LinkedHashMap<>();
        stack.services().processes().forEach((name, process) -> times.put(name, of(process)));
        times.put(DATABASE, ofPostgres(directory));
        times.put("broker", of(ProcessHandle.current()));
        times.put(LOAD, ofLoad(stack));
        Duration ours = times.values().stream().reduce(Duration.ZERO, Duration::plus);
        times.put(THE_REST, ofMachine().minus(ours));
        return new CpuTimes(times);
    }

    public CpuTimes since(CpuTimes earlier) {
        Map<String, Duration> times = new LinkedHashMap<>();
        byPart.forEach((part, time) -> times.put(part, time.minus(earlier.byPart.getOrDefault(part, Duration.ZERO))));
        return new CpuTimes(times);
    }

    /** All that was used for {@code pieces} of work, the load generator's too, in milliseconds for each. */
    public double millisPerPiece(long pieces) {
        return byPart.keySet().stream()
                .filter(part -> !part.equals(THE_REST))
                .mapToDouble(part -> millisPer(part, pieces))
                .sum();
    }

    /** In milliseconds for each of {@code pieces} of work. */
    public String per(long pieces) {
        return byPart.keySet().stream()
                .map(part -> String.format(Locale.ROOT, "%s %.2f", part, millisPer(part, pieces)))
                .collect(Collectors.joining(", "));
    }

    public double millisPer(String part, long pieces) {
        return byPart.getOrDefault(part, Duration.ZERO).toMillis() / (double) pieces;
    }

    /** Its processes have no parent of ours: they are known by the directory they were unpacked to. */
    private static Duration ofPostgres(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(directory))
                        .isPresent())
                .map(CpuTimes::of)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Whatever this process has started that is no service. */
    private static Duration ofLoad(LocalStack stack) {
        Collection<ProcessHandle> services = stack.services().processes().values();
        return ProcessHandle.current()
                .descendants()
                .filter(process -> !services.contains(process))
                .map(CpuTimes::of)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Duration ofMachine() {
        try (var lines = Files.lines(KERNEL_COUNTS)) {
            long[] ticks = Arrays.stream(lines.findFirst().orElseThrow().split("\\s+"))
                    .skip(1)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return Duration.ofMillis(MILLIS_PER_TICK * (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
