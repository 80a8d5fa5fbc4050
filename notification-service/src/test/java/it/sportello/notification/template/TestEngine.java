package it.sportello.notification.template;

import io.quarkus.qute.Engine;
import it.sportello.contracts.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The engine that Quarkus builds, without Quarkus: same defaults, templates from the class path. */
final class TestEngine {

    private TestEngine() {}

    static Engine of(Medium medium) {
        Engine engine = Engine.builder().addDefaults().build();
        for (MessageTemplate template : MessageTemplate.values()) {
            for (Language language : Language.values()) {
                String path = template.path(medium, language);
                engine.putTemplate(path, engine.parse(read(path)));
            }
        }
        return engine;
    }

    private static String read(String path) {
        try (InputStream text = TestEngine.class.getResourceAsStream("/templates/" + path)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
