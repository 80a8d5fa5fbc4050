package it.sportello.localstack.peers.booklet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All credits, one line each in a file that is there again after the next start. */
final class CreditBook {

    private static final String CANCELLED = "cancelled";

    private final Path file;
    private final Map<String, Credit> byKey = new LinkedHashMap<>();

    CreditBook(Path directory) {
        file = directory.resolve("credits");
        try {
            Files.createDirectories(directory);
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(line -> enter(line.split(" ")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The booklets cannot be read", e);
        }
    }

    /** The credit of this key, as it was made when the key came first. */
    synchronized Credit credit(String key, String taxCode, String protocolNumber, long cents, Instant now) {
        Credit known = byKey.get(key);
        if (known != null) {
            return known;
        }
        String reference = "LF-" + UUID.randomUUID();
        note(key, reference, taxCode, protocolNumber, Long.toString(cents), now.toString());
        return byKey.get(key);
    }

    /** Takes it back; what was never there is gone, too. */
    synchronized void cancel(String key) {
        if (byKey.containsKey(key)) {
            note(key, CANCELLED);
        }
    }

    synchronized Optional<Credit> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    synchronized List<Credit> all() {
        return new ArrayList<>(byKey.values());
    }

    private void note(String... words) {
        try {
            Files.writeString(
                    file, String.join(" ", words) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The booklets cannot be written", e);
        }
        enter(words);
    }

    private void enter(String... words) {
        if (words[1].equals(CANCELLED)) {
            byKey.remove(words[0]);
        } else {
            byKey.put(
                    words[0],
                    new Credit(
                            words[0], words[1], words[2], words[3], Long.parseLong(words[4]), Instant.parse(words[5])));
        }
    }
}
