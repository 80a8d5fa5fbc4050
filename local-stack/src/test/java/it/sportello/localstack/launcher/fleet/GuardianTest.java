package it.sportello.localstack.launcher.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardianTest {

    @TempDir
    private Path directory;

    private Process service;
    private Process database;

    @BeforeEach
    void start() throws IOException {
        service = started("trap '' INT; exec sleep 600");
        database = started("exec sleep 600");
        new RecordedProcesses(directory).add("pin-service", service.toHandle());
        Files.writeString(directory.resolve("postmaster.pid"), database.pid() + "\n/data\n");
    }

    @AfterEach
    void end() {
        service.destroyForcibly();
        database.destroyForcibly();
    }

    @Test
    void stopsServicesAndDatabaseWhenThePipeToItsLauncherCloses() throws InterruptedException {
        var guardian = Guardian.over(directory, directory);
        assertThat(service.isAlive()).isTrue();

        guardian.close();

        assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(database.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    /** A shell without terminal starts its jobs with SIGINT ignored, and they pass that on. */
    private static Process started(String script) throws IOException {
        return new ProcessBuilder("sh", "-c", script).start();
    }
}
