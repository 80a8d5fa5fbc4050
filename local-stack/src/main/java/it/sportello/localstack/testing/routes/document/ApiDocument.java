package it.sportello.localstack.testing.routes.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A service's API document as the repository stores it: {@code docs/openapi/<service>.json}. */
public final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JsonNode content;

    private ApiDocument(JsonNode content) {
        this.content = content;
    }

    static ApiDocument parse(String json) {
        try {
            return new ApiDocument(MAPPER.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException("Not an API document", e);
        }
    }

    public static ApiDocument stored(String service) {
        try {
            return parse(Files.readString(file(service)));
        } catch (IOException e) {
            throw new UncheckedIOException("Store it first: run the module's tests with -Dopenapi.update=true", e);
        }
    }

    /** Tests run in the module's directory, one below the root. */
    static Path file(String service) {
        return Path.of("..", "docs", "openapi", service + ".json");
    }

    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        content.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> routes.add(new Route(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return routes;
    }

    /** The schema itself, or the component that it refers to. */
    public JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(content.at(schema.get("$ref").asText().substring(1)))
                : schema;
    }

    /** The kind of value that a schema describes; merge patches allow null beside it. */
    public static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    /** Whether a body of this route has to hold something. */
    public boolean requiresFields(Route route) {
        return resolved(route.bodySchema()).has("required");
    }

    public List<String> missingBounds() {
        return Bounds.missingIn(content);
    }

    /** In one order whatever the generator's, so that a difference shows what changed. */
    String text() {
        try {
            return MAPPER.writeValueAsString(sorted(content)) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("An API document that cannot be written", e);
        }
    }

    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            return members;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return node;
    }
}
