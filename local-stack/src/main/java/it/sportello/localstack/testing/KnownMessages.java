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
 * What can be told, by template, and with which parameters: {@code docs/asyncapi/messages.json}. Who asks for a message
 * and who writes it are different services, and no test sees both: each is held to the list.
 */
public final class KnownMessages {

    /** Tests run in the module's directory, one below the root. */
    private static final Path LIST = Path.of("..", "docs", "asyncapi", "messages.json");

    private KnownMessages() {}

    public static Map<String, Set<String>> parametersByTemplate() {
        try {
            return new JsonMapper().readValue(LIST.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("No list of messages", e);
        }
    }

    /** The message stands in the list and is given exactly what it takes. */
    public static void assertInclude(MessageRequested message) {
        assertThat(parametersByTemplate())
                .as(LIST.toString())
                .containsEntry(message.template(), message.parameters().keySet());
    }
}
