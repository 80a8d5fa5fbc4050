package it.sportello.e2e.operation;

import it.sportello.localstack.launcher.StackOptions;
import it.sportello.localstack.launcher.fleet.SuiteService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java program of a packaged service that ran to its end: what it said, on both streams, and its exit status. */
record PackagedRun(int status, String output) {

    private static final int SECONDS_TO_END = 60;
    private static final List<String> SMALL_JVM = List.of(
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Starts the service under the default profile, which is production, configured by files in {@code directory}. */
    static PackagedRun ofService(SuiteService service, Path directory) throws IOException, InterruptedException {
        return end(startService(service, directory), directory);
    }

    static Process startService(SuiteService service, Path directory) throws IOException {
        return start(directory, Map.of(), List.of("-jar", runnable(service).toString()));
    }

    /** Runs another class with the service's own and its libraries, as docs/operation.md tells it. */
    static PackagedRun ofCommand(
            SuiteService service, Path directory, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path built = runnable(service).resolveSibling("");
        List<String> arguments =
                new ArrayList<>(List.of("-cp", "%1$s/app/*:%1$s/lib/main/*:%1$s/lib/boot/*".formatted(built)));
        arguments.addAll(command);
        return end(start(directory, environment, arguments), directory);
    }

    private static Process start(Path directory, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(SMALL_JVM);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static PackagedRun end(Process process, Path directory) throws IOException, InterruptedException {
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                throw new AssertionError("still runs: " + Files.readString(directory.resolve("output")));
            }
            return new PackagedRun(process.exitValue(), Files.readString(directory.resolve("output")));
        } finally {
            process.destroyForcibly();
        }
    }

    private static Path runnable(SuiteService service) {
        return service.runnable(StackOptions.findRepository());
    }
}
