package it.sportello.localstack.launcher.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    private Path directory;

    @Test
    void onlyItsUserReadsThePasswords() throws IOException {
        Path file = directory.resolve("config/application.properties");

        SettingsFile.write(file, Map.of("b", "2", "a", "1"));
        SettingsFile.write(file, Map.of("b", "3", "a", "1"));

        assertThat(file).hasContent("a=1\nb=3\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
