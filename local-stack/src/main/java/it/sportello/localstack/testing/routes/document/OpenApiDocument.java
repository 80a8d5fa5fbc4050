package it.sportello.localstack.testing.routes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds {@code docs/openapi/<service>.json} to the code. After a wanted change, run the module's tests with {@code
 * -Dopenapi.update=true} and read the difference before committing it: it is a change of the public contract.
 */
public final class OpenApiDocument {

    private final String service;

    private OpenApiDocument(String service) {
        this.service = service;
    }

    public static OpenApiDocument of(String service) {
        return new OpenApiDocument(service);
    }

    /**
     * @param generated address of the document that the running service generates; in a Quarkus test
     *     {@code @TestHTTPResource(value = "/openapi?format=json", management = true) URI generated}
     */
    public void matches(URI generated) throws IOException {
        String current = ApiDocument.parse(fetch(generated)).text();
        Path file = ApiDocument.file(service);
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, current);
        }
        assertThat(file)
                .as("stored API document; update it with -Dopenapi.update=true")
                .hasContent(current);
    }

    private static String fetch(URI address) throws IOException {
        try (InputStream document = address.toURL().openStream()) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
