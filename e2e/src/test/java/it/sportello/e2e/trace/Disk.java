package it.sportello.e2e.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of one stack. */
record Disk(Path root) {

    private static final Pattern SEALED = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    /** How a PDF, and a ZIP with PDFs in it, begin. */
    private static final List<String> DOCUMENTS = List.of("%PDF", "PK\u0003\u0004");

    /** Read by other means: files of the database and of the broker are compressed, keys are secret. */
    private static final List<String> ELSEWHERE = List.of("postgres", "postgres-binaries", "kafka", "keys");

    List<String> inLogs(Words words) {
        return named(file -> file.getFileName().toString().contains(".log") && words.areIn(read(file)));
    }

    List<String> atThePrintShop(Words words) {
        return named(file -> file.startsWith(printShop()) && words.areIn(read(file)));
    }

    List<String> atTheFamilyBooklet(Words words) {
        return named(file -> file.startsWith(root.resolve("family-booklet")) && words.areIn(read(file)));
    }

    /** In files in which a letter could be read by opening them, and batches that are not encrypted. */
    List<String> openDocuments() {
        return named(file -> isDocument(read(file)) || isBatch(file) && !isSealed(read(file)));
    }

    Path printShop() {
        return root.resolve("print-shop");
    }

    private boolean isBatch(Path file) {
        return file.startsWith(printShop().resolve("kept"))
                || file.startsWith(printShop().resolve("customer/batches"));
    }

    private List<String> named(Predicate<Path> search) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> ELSEWHERE.stream().map(root::resolve).noneMatch(file::startsWith))
                    .filter(search)
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDocument(String content) {
        return DOCUMENTS.stream().anyMatch(content::startsWith);
    }

    /** Empty while it is being uploaded. */
    private static boolean isSealed(String content) {
        return content.isEmpty() || SEALED.matcher(content).matches();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            // Taken away between finding and reading, as acknowledgements are.
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
