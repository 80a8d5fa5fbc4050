package it.sportello.localstack.launcher.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Which service processes were started, written down so that a launcher killed with {@code kill -9} leaves none for ever. */
public final class RecordedProcesses {

    private static final String SUFFIX = ".pid";
    private static final int SECONDS_FOR_CLEAN_STOP = 10;

    private final Path directory;

    public RecordedProcesses(Path directory) {
        this.directory = directory;
    }

    void add(String name, ProcessHandle process) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(name + SUFFIX), process.pid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write down a process id", e);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(directory.resolve(name + SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot strike out a process id", e);
        }
    }

    /** @return how many services of an earlier launcher still ran */
    public int stopLeftOvers() {
        List<Path> records = records();
        List<ProcessHandle> leftOvers =
                records.stream().flatMap(file -> ours(file).stream()).toList();
        leftOvers.forEach(ProcessHandle::destroy);
        leftOvers.forEach(RecordedProcesses::awaitEnd);
        records.forEach(file -> remove(file.getFileName().toString().replace(SUFFIX, "")));
        return leftOvers.size();
    }

    private List<Path> records() {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory, e);
        }
    }

    /** The id may have gone to another program since. */
    private Optional<ProcessHandle> ours(Path recorded) {
        try {
            long pid = Long.parseLong(Files.readString(recorded).strip());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info()
                            .arguments()
                            .filter(arguments -> Stream.of(arguments).anyMatch(a -> a.contains(directory.toString())))
                            .isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + recorded, e);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(SECONDS_FOR_CLEAN_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
        }
    }
}
