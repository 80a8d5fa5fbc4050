package it.sportello.e2e.bench;

import it.sportello.localstack.launcher.LocalStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much processor time each part of the suite has used so far. Unlike response times it hardly changes when others
 * use the machine too. This process is the broker and the mail server; the load generator is not counted.
 */
record CpuTimes(Map<String, Duration> byPart) {

    static CpuTimes read(LocalStack stack, Path directory) {
        Map<String, Duration> times = new LinkedHashMap<>();
        stack.services().processes().forEach((name, process) -> times.put(name, of(process)));
        times.put("PostgreSQL", ofPostgres(directory));
        times.put("broker", of(ProcessHandle.current()));
        return new CpuTimes(times);
    }

    CpuTimes since(CpuTimes earlier) {
        Map<String, Duration> times = new LinkedHashMap<>();
        byPart.forEach((part, time) -> times.put(part, time.minus(earlier.byPart.getOrDefault(part, Duration.ZERO))));
        return new CpuTimes(times);
    }

    /** In milliseconds for each of {@code pieces} of work. */
    String per(long pieces) {
        return byPart.entrySet().stream()
                .map(part -> "%s %.2f".formatted(part.getKey(), part.getValue().toMillis() / (double) pieces))
                .collect(Collectors.joining(", "));
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

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
