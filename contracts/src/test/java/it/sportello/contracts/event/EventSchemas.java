package it.sportello.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;

/** The published schemas, read from the documentation as a stranger would. */
final class EventSchemas {

    static final Path DIRECTORY = Path.of("..", "docs", "asyncapi", "schemas");

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private EventSchemas() {}

    static JsonNode of(Class<? extends Event> event) {
        try {
            return MAPPER.readTree(
                    DIRECTORY.resolve(event.getSimpleName() + ".json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<ValidationMessage> validate(Class<? extends Event> event, JsonNode data) {
        return FACTORY.getSchema(of(event), STRICT).validate(data);
    }
}
