package it.sportello.localstack.peers.printshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The shop's disk: {@code customer/batches} and {@code customer/acknowledgements}, which the customer sees, {@code kept}
 * batches, still encrypted, and a journal. No letter is ever on it in clear.
 */
final class Shelves {

    static final String BATCH_SUFFIX = ".jwe";

    private final Path root;

    Shelves(Path root) {
        this.root = root;
        try {
            for (Path shelf : List.of(batches(), acknowledgements(), kept())) {
                Files.createDirectories(shelf);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The print shop cannot use " + root, e);
        }
    }

    Path customer() {
        return root.resolve("customer");
    }

    /** Batches that are whole, oldest first: their ids carry the time. */
    List<String> newBatches() throws IOException {
        try (Stream<Path> files = Files.list(batches())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(BATCH_SUFFIX))
                    .map(name -> name.substring(0, name.length() - BATCH_SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /** Wherever it is; it may be on its way from one shelf to the other. */
    String read(String batchId) throws IOException {
        try {
            return Files.readString(batches().resolve(batchId + BATCH_SUFFIX));
        } catch (NoSuchFileException _) {
            return Files.readString(kept().resolve(batchId + BATCH_SUFFIX));
        }
    }

    boolean isKept(String batchId) {
        return Files.exists(kept().resolve(batchId + BATCH_SUFFIX));
    }

    /** The first one under its id; copies are thrown away. */
    void keep(String batchId) throws IOException {
        Path uploaded = batches().resolve(batchId + BATCH_SUFFIX);
        if (isKept(batchId)) {
            Files.delete(uploaded);
        } else {
            Files.move(uploaded, kept().resolve(batchId + BATCH_SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Whole from the moment it has its name. */
    void acknowledge(String name, String content) throws IOException {
        Path part = acknowledgements().resolve(name + ".part");
        Files.writeString(part, content);
        Files.move(part, acknowledgements().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    List<String> acknowledged() throws IOException {
        try (Stream<Path> files = Files.list(acknowledgements())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    void note(String line) throws IOException {
        Files.writeString(
                journal(), line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    List<String> notes() throws IOException {
        return Files.exists(journal()) ? Files.readAllLines(journal()) : List.of();
    }

    String everything() throws IOException {
        var text = new StringBuilder();
        try (Stream<Path> files = Files.walk(root).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                text.append(file)
                        .append('\n')
                        .append(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private Path batches() {
        return customer().resolve("batches");
    }

    private Path acknowledgements() {
        return customer().resolve("acknowledgements");
    }

    private Path kept() {
        return root.resolve("kept");
    }

    private Path journal() {
        return root.resolve("journal");
    }
}
