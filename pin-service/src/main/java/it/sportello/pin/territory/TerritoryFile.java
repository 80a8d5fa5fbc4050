package it.sportello.pin.territory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A derived file beside the classes: lines of fields, and comments that state its sources. */
final class TerritoryFile {

    private TerritoryFile() {}

    /** The fields of each line; fields at the end may be missing. */
    static List<String[]> read(String name) {
        InputStream file = Objects.requireNonNull(TerritoryFile.class.getResourceAsStream("/territory/" + name), name);
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
