package it.sportello.localstack.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server process of a data directory, by its own record. One that a launcher killed with {@code kill -9} left running
 * would be adopted by the next start together with its old settings, so it is stopped first.
 */
final class Postmaster {

    private static final int SECONDS_FOR_CLEAN_STOP = 10;

    private Postmaster() {}

    static Optional<ProcessHandle> find(Path dataDirectory) throws IOException {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        return ProcessHandle.of(pid).filter(process -> serves(process, dataDirectory));
    }

    static void stop(Path dataDirectory) throws IOException {
        Optional<ProcessHandle> orphan = find(dataDirectory);
        if (orphan.isPresent()) {
            stop(orphan.get());
        }
        Files.deleteIfExists(dataDirectory.resolve("postmaster.pid"));
    }

    /** A recorded process id may belong to somebody else by now. */
    private static boolean serves(ProcessHandle process, Path dataDirectory) {
        return process.info()
                .arguments()
                .map(arguments -> String.join(" ", arguments))
                .filter(arguments -> arguments.contains(dataDirectory.toString()))
                .isPresent();
    }

    private static void stop(ProcessHandle postmaster) throws IOException {
        interrupt(postmaster);
        try {
            postmaster.onExit().get(SECONDS_FOR_CLEAN_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            postmaster.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while an earlier PostgreSQL was stopping", e);
        } catch (ExecutionException e) {
            throw new IOException("An earlier PostgreSQL could not be stopped", e);
        }
    }

    /** SIGINT: a SIGTERM would wait until every client has gone. */
    private static void interrupt(ProcessHandle postmaster) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start();
    }
}
