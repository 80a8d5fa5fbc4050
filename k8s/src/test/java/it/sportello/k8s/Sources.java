package it.sportello.k8s;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What an overlay is rendered from. */
final class Sources {

    /** This module's directory, in which the tests run. */
    static final Path ROOT = Path.of("");

    private Sources() {}

    /** Changes whenever a rendering could: by it, a machine without a renderer notices a stale rendering. */
    static String digest(String overlay) {
        var content = new ByteArrayOutputStream();
        try {
            for (Path file : files(overlay)) {
                content.writeBytes(file.toString().getBytes(StandardCharsets.UTF_8));
                content.writeBytes(Files.readAllBytes(ROOT.resolve(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(content.toByteArray());
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(String overlay) throws IOException {
        try (var base = Files.walk(ROOT.resolve("base"));
                var components = Files.walk(ROOT.resolve("components"));
                var own = Files.walk(ROOT.resolve("overlays").resolve(overlay))) {
            return Stream.of(base, components, own)
                    .flatMap(files -> files)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
