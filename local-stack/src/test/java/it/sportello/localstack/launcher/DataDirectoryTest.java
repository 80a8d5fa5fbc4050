package it.sportello.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.sportello.localstack.launcher.fleet.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path root;

    @Test
    void belongsToOneLauncherAtATime() {
        try (var held = DataDirectory.lock(root)) {
            assertThat(held.keys()).startsWithRaw(root);
            assertThatExceptionOfType(StartRefusedException.class)
                    .isThrownBy(() -> DataDirectory.lock(root))
                    .withMessageContaining("already runs")
                    .withMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        DataDirectory.lock(root).close();
    }

    @Test
    void forgetsDataButNotTheUnpackedPrograms() throws IOException {
        try (var data = DataDirectory.lock(root)) {
            for (Path directory : new Path[] {data.keys(), data.postgres(), data.mail(), data.postgresBinaries()}) {
                Files.createDirectories(directory);
                Files.writeString(directory.resolve("kept"), "?");
            }
            Files.writeString(data.clock(), "PT0S");

            data.wipe();

            assertThat(data.keys()).doesNotExist();
            assertThat(data.postgres()).doesNotExist();
            assertThat(data.mail()).doesNotExist();
            assertThat(data.clock()).doesNotExist();
            assertThat(data.postgresBinaries()).isNotEmptyDirectory();
        }
    }
}
