package it.sportello.pin.secret;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** Files of fictional peppers; the first one named is the current one. */
public final class PepperFiles {

    private PepperFiles() {}

    public static Peppers peppers(Path directory, String... ids) {
        return new Peppers(new TestSecretConfig(write(directory, ids)), new SimpleMeterRegistry());
    }

    static Path write(Path directory, String... ids) {
        String keys = Arrays.stream(ids).map(PepperFiles::key).collect(Collectors.joining(","));
        try {
            return Files.writeString(directory.resolve(String.join("-", ids)), "{\"keys\":[" + keys + "]}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String id) {
        byte[] secret = ("fictional pepper named " + id).getBytes(StandardCharsets.UTF_8);
        return "{\"kty\":\"oct\",\"kid\":\"%s\",\"k\":\"%s\"}"
                .formatted(id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }
}
