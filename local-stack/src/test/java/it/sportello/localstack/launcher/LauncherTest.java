package it.sportello.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.localstack.launcher.fleet.Console;
import it.sportello.localstack.launcher.fleet.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    private Path data;

    @Test
    @DisplayName("a launcher that cannot start says why and ends, whatever it had started already")
    void endsWhenItCannotStart() throws IOException, InterruptedException {
        Files.writeString(data.resolve("kafka"), "a file where a directory should be");

        Path said = data.resolve("said");

        Process launcher = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LauncherTest.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        try {
            assertThat(launcher.waitFor(60, TimeUnit.SECONDS))
                    .as("ends by itself")
                    .isTrue();
            assertThat(launcher.exitValue()).isEqualTo(1);
            assertThat(said).content().contains("cannot start: ", "kafka");
        } finally {
            launcher.destroyForcibly();
        }
    }

    @Test
    void aRefusalIsSaidAsItIsAndAFailureWithItsCauses() {
        assertThat(StartFailure.describe(new StartRefusedException("Port 8080 is busy.")))
                .isEqualTo("Port 8080 is busy.");
        var failure = new CompletionException("no broker", new IllegalStateException(new IOException("disk full")));
        assertThat(StartFailure.describe(failure)).contains("no broker", "disk full");
    }

    public static void main(String[] arguments) {
        Launcher.run(StackOptions.inDirectory(Path.of(arguments[0])).withConsole(Console.printingTo(System.out)));
    }
}
