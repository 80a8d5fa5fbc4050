package it.sportello.localstack.launcher.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedProcessesTest {

    @TempDir
    private Path directory;

    private Process process;

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void stopsWhatAnEarlierLauncherLeftRunning() throws IOException {
        process = start(directory.resolve("pin-service").toString());
        new RecordedProcesses(directory).add("pin-service", process.toHandle());

        assertThat(new RecordedProcesses(directory).stopLeftOvers()).isOne();

        assertThat(process.toHandle().isAlive()).isFalse();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void leavesAProcessAloneThatOnlyHasTheNumber() throws IOException {
        process = start("somebody-else");
        new RecordedProcesses(directory).add("pin-service", process.toHandle());

        assertThat(new RecordedProcesses(directory).stopLeftOvers()).isZero();

        assertThat(process.toHandle().isAlive()).isTrue();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aServiceThatEndedInOrderIsStruckOut() throws IOException {
        process = start(directory.toString());
        var recorded = new RecordedProcesses(directory);
        recorded.add("pin-service", process.toHandle());

        recorded.remove("pin-service");

        assertThat(recorded.stopLeftOvers()).isZero();
        assertThat(process.toHandle().isAlive()).isTrue();
    }

    /** The argument is there for the process list alone. */
    private static Process start(String argument) throws IOException {
        return new ProcessBuilder("sh", "-c", "sleep 600; :", argument).start();
    }
}
