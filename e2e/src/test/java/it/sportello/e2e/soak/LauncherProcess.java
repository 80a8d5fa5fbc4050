package it.sportello.e2e.soak;

import it.sportello.localstack.launcher.Launcher;
import it.sportello.localstack.launcher.StackOptions;
import it.sportello.localstack.launcher.fleet.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What {@code ./sportello up} starts, in a data directory and on ports of its own. */
final class LauncherProcess {

    private final Process process;
    private final Path data;

    private LauncherProcess(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    static LauncherProcess start(Path data) throws IOException {
        Path temporary = data.resolve("tmp");
        temporary.toFile().mkdirs();
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                LauncherProcess.class.getName(),
                data.toString());
        return new LauncherProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start(), data);
    }

    public static void main(String[] arguments) {
        Launcher.run(StackOptions.inDirectory(Path.of(arguments[0])).withConsole(Console.printingTo(System.out)));
    }

    /** Reads along until everything is up. */
    URI awaitPinService() throws IOException {
        URI pinService = null;
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("pin-service is ready on ")) {
                pinService = URI.create(line.substring(line.indexOf("http")));
            }
            if (line.contains("memory: ") && pinService != null) {
                return pinService;
            }
        }
        throw new IllegalStateException("The launcher ended while starting; see " + data.resolve("logs"));
    }

    int terminate() throws InterruptedException {
        process.toHandle().destroy();
        drain();
        process.waitFor(60, TimeUnit.SECONDS);
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Every process that knows the data directory: launcher, services, database, guardian. */
    List<ProcessHandle> remaining() {
        return ProcessHandle.allProcesses()
                .filter(candidate -> candidate.info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch(argument -> argument.contains(data.toString())))
                .toList();
    }

    /** A launcher whose last words nobody reads would wait for a reader. */
    private void drain() {
        Thread.ofPlatform().daemon().start(() -> process.inputReader().lines().forEach(line -> {}));
    }
}
