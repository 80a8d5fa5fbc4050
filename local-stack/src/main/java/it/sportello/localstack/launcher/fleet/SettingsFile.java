package it.sportello.localstack.launcher.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;

/** A service's configuration as a file that only its user reads: passwords stay out of the process list. */
final class SettingsFile {

    private SettingsFile() {}

    static void write(Path file, Map<String, String> settings) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                settings.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
