package it.sportello.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resident memory of processes with their children, pages that several of them share counted once. */
record MemoryReport(Map<String, Long> megabytes) {

    private static final Pattern PROPORTIONAL = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB$");

    static MemoryReport of(Map<String, ProcessHandle> processes) {
        Map<String, Long> megabytes = new LinkedHashMap<>();
        processes.forEach((name, process) -> megabytes.put(name, withWorkers(process) / 1024));
        return new MemoryReport(megabytes);
    }

    @Override
    public String toString() {
        long sum = megabytes.values().stream().mapToLong(Long::longValue).sum();
        return megabytes.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ", sum + " MiB (", ")"));
    }

    /** The launcher's children are on the list themselves; only the database server brings workers along. */
    private static long withWorkers(ProcessHandle process) {
        Stream<ProcessHandle> counted = process.equals(ProcessHandle.current())
                ? Stream.of(process)
                : Stream.concat(Stream.of(process), process.descendants());
        return counted.mapToLong(MemoryReport::kilobytes).sum();
    }

    private static long kilobytes(ProcessHandle process) {
        try {
            Matcher found = PROPORTIONAL.matcher(
                    Files.readString(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException e) {
            // A worker that ended while we looked holds nothing any more.
            return 0;
        }
    }
}
