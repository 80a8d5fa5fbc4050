package it.sportello.pin.token.rotation;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the command line asks for: {@code <file> [--out <file or secret>] [--lead PT1H] [--every P30D] [--key-id-prefix token-]}.
 *
 * @param file which keys there are
 * @param target where they are written when they change: {@code file}, unless that is read-only; the {@code https} address
 *     of a {@link ClusterSecret} takes them as the entry that is named like the file
 */
record RotationOrder(Path file, String target, Rotation rotation) {

    private static final String OUT = "--out";
    private static final String LEAD = "--lead";
    private static final String EVERY = "--every";
    private static final String KEY_ID_PREFIX = "--key-id-prefix";
    private static final List<String> OPTIONS = List.of(OUT, LEAD, EVERY, KEY_ID_PREFIX);

    RotationOrder {
        requireNonNull(file, "file");
        requireNonNull(target, "target");
        requireNonNull(rotation, "rotation");
    }

    /** @throws IllegalArgumentException saying what is wrong */
    static RotationOrder parse(List<String> arguments) {
        if (arguments.isEmpty() || arguments.getFirst().startsWith("--")) {
            throw new IllegalArgumentException("needs a key file first, then options of " + OPTIONS);
        }
        Map<String, String> given = options(arguments.subList(1, arguments.size()));
        String file = arguments.getFirst();
        return new RotationOrder(
                Path.of(file),
                given.getOrDefault(OUT, file),
                new Rotation(
                        duration(given.getOrDefault(LEAD, "PT1H")),
                        duration(given.getOrDefault(EVERY, "P30D")),
                        given.getOrDefault(KEY_ID_PREFIX, "token-")));
    }

    boolean goesToACluster() {
        return target.startsWith("https://");
    }

    private static Map<String, String> options(List<String> words) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            if (!OPTIONS.contains(words.get(i)) || i + 1 == words.size()) {
                throw new IllegalArgumentException("not an option with its value: " + words.get(i));
            }
            given.put(words.get(i), words.get(i + 1));
        }
        return given;
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a duration such as PT1H or P30D: " + text, e);
        }
    }
}
