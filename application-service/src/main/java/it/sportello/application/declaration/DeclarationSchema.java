package it.sportello.application.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import it.sportello.platform.web.problem.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The form of what the citizen declares under their own responsibility: a JSON Schema (2020-12), compiled once. It says
 * what is an answer, not which answer the law wants: that is said by {@link Condition}s.
 */
public final class DeclarationSchema {

    private static final String REQUIRED = "required";

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .locale(Locale.ROOT)
            .build();

    private static final JsonSchema META_SCHEMA =
            FACTORY.getSchema(SchemaLocation.of(VersionFlag.V202012.getId()), CONFIG);

    private final JsonNode source;
    private final JsonSchema compiled;

    /** @throws IllegalArgumentException when it is no JSON Schema */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeclarationSchema(JsonNode source) {
        List<FieldError> errors = errors(META_SCHEMA, source, "", _ -> true);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException("no JSON Schema: " + errors);
        }
        this.source = source;
        this.compiled = FACTORY.getSchema(source, CONFIG);
        compiled.initializeValidators();
    }

    /** Everything wrong with a declaration, each with a JSON pointer below {@code root}; none when it fits. */
    public List<FieldError> check(JsonNode declaration, String root) {
        return errors(compiled, declaration, root, _ -> true);
    }

    /** What is wrong with the answers that are there, while others may still be missing. */
    public List<FieldError> checkGiven(JsonNode declaration, String root) {
        return errors(compiled, declaration, root, message -> !message.getType().equals(REQUIRED));
    }

    @JsonValue
    public JsonNode source() {
        return source;
    }

    /** The fields of the declaration, in the order in which the schema has them. */
    public List<String> fields() {
        return source.path("properties").propertyStream().map(Map.Entry::getKey).toList();
    }

    public boolean isRequired(String field) {
        return source.path(REQUIRED)
                .valueStream()
                .anyMatch(name -> name.asText().equals(field));
    }

    public boolean isBoolean(String field) {
        return property(field).path("type").asText().equals("boolean");
    }

    public boolean isDate(String field) {
        return property(field).path("format").asText().equals("date");
    }

    /** What can be chosen from; empty where there is nothing to choose from. */
    public List<String> options(String field) {
        return property(field).path("enum").valueStream().map(JsonNode::asText).toList();
    }

    /** Whether the value is an answer to the field. */
    public boolean takes(String field, JsonNode value) {
        JsonNode answer = JsonNodeFactory.instance.objectNode().set(field, value);
        return checkGiven(answer, "").stream()
                .noneMatch(error -> error.pointer().equals("/" + field));
    }

    /** Of the schema of an answer: every value that it names. */
    public Stream<JsonNode> values() {
        return source.valueStream().flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value));
    }

    private JsonNode property(String field) {
        return source.path("properties").path(field);
    }

    private static List<FieldError> errors(
            JsonSchema schema, JsonNode document, String root, Predicate<ValidationMessage> counted) {
        return schema.validate(document).stream()
                .filter(counted)
                .map(message -> new FieldError(root + pointer(message), reason(message)))
                .toList();
    }

    /** A missing or superfluous field is named itself, not the object around it. */
    private static String pointer(ValidationMessage message) {
        String location = message.getInstanceLocation().toString();
        return message.getProperty() == null ? location : location + "/" + message.getProperty();
    }

    /** The library's text begins with the location. */
    private static String reason(ValidationMessage message) {
        String prefix = message.getInstanceLocation() + ": ";
        String text = message.getMessage();
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }
}
