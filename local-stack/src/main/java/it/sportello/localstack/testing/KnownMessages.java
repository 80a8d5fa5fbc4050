package it.sportello.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import it.sportello.contracts.event.MessageEvent.MessageRequested;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What can be told, by template, and with which parameters: {@code docs/asyncapi/messages.json}, and of that what can be
 * written by letter: {@code letters.json}. Who asks for a message and who writes it are different services, and no test
 * sees both: each is held to the lists.
 */
public final class KnownMessages {

    /** Tests run in the module's directory, one below the root. */
    private static final Path LISTS = Path.of("..", "docs", "asyncapi");

    private KnownMessages() {}

    public static Map<String, Set<String>> parametersByTemplate() {
        return read("messages.json");
    }

    public static Map<String, Set<String>> parametersByLetter() {
        return read("letters.json");
    }

    /** The message stands in the list and is given exactly what it takes. */
    public static void assertInclude(MessageRequested message) {
        assertThat(parametersByTemplate())
                .as("messages.json")
                .containsEntry(message.template(), message.parameters().keySet());
    }

    /** The message can be written on every way to a person, a letter among them, from exactly these parameters. */
    public static void assertIncludeEverywhere(String template, Set<String> parameters) {
        assertThat(parametersByTemplate()).as("messages.json").containsEntry(template, parameters);
        assertThat(parametersByLetter()).as("letters.json").containsEntry(template, parameters);
    }

    private static Map<String, Set<String>> read(String list) {
        try {
            return new JsonMapper().readValue(LISTS.resolve(list).toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("No list of messages", e);
        }
    }
}
