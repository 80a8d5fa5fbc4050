package it.sportello.localstack.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A process that starts PostgreSQL and dies without a word, as one killed with -9. */
final class AbandonedServer {

    private AbandonedServer() {}

    static int leaveOneIn(Path data, Path binaries) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbandonedServer.class.getName(),
                        data.toString(),
                        binaries.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    public static void main(String[] args) {
        EmbeddedPostgreSql.durable(Path.of(args[0]), Path.of(args[1]), FreePorts.next());
        Runtime.getRuntime().halt(0);
    }
}
