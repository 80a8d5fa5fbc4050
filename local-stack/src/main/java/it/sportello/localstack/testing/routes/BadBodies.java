package it.sportello.localstack.testing.routes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import it.sportello.localstack.testing.routes.document.ApiDocument;
import it.sportello.localstack.testing.routes.document.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Every way to break what the document says of a body, one at a time. */
final class BadBodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> CHECKED_FORMATS = Set.of("date", "email", "uuid");

    private final ApiDocument document;
    private final List<BadBody> found = new ArrayList<>();

    private BadBodies(ApiDocument document) {
        this.document = document;
    }

    static List<BadBody> of(ApiDocument document, Route route) {
        BadBodies bodies = new BadBodies(document);
        bodies.breakObject(JsonPointer.empty(), document.resolved(route.bodySchema()));
        return List.copyOf(bodies.found);
    }

    private void breakObject(JsonPointer place, JsonNode schema) {
        Set<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        schema.path("properties").properties().forEach(member -> {
            String field = member.getKey();
            if (required.contains(field)) {
                add("missing", place, field, _ -> MissingNode.getInstance());
            }
            breakValue(place, field, document.resolved(member.getValue()));
        });
        if (!schema.path("additionalProperties").asBoolean(true)) {
            add("unknown", place, "no_such_field", _ -> JSON.numberNode(1));
        }
    }

    private void breakValue(JsonPointer place, String field, JsonNode schema) {
        switch (ApiDocument.typeOf(schema)) {
            case "string" -> breakText(place, field, schema);
            case "array" -> breakArray(place, field, schema);
            case "object" -> {
                add("of another type", place, field, _ -> JSON.textNode("x"));
                if (schema.has("properties")) {
                    breakObject(place.appendProperty(field), schema);
                }
            }
            case "integer", "number" -> {
                add("of another type", place, field, _ -> JSON.objectNode());
                add(
                        "too small",
                        place,
                        field,
                        _ -> JSON.numberNode(schema.path("minimum").asLong() - 1));
                add(
                        "too large",
                        place,
                        field,
                        _ -> JSON.numberNode(schema.path("maximum").asLong() + 1));
            }
            default -> add("of another type", place, field, _ -> JSON.objectNode());
        }
    }

    private void breakText(JsonPointer place, String field, JsonNode schema) {
        add("of another type", place, field, _ -> JSON.objectNode());
        if (schema.has("maxLength")) {
            add(
                    "too long",
                    place,
                    field,
                    _ -> JSON.textNode("x".repeat(schema.path("maxLength").asInt() + 1)));
        }
        if (schema.has("enum")
                || schema.has("pattern")
                || CHECKED_FORMATS.contains(schema.path("format").asText())) {
            add(
                    "of another form",
                    place,
                    field,
                    _ -> JSON.textNode(
                            "§".repeat(Math.max(1, schema.path("minLength").asInt()))));
        }
    }

    private void breakArray(JsonPointer place, String field, JsonNode schema) {
        add("of another type", place, field, _ -> JSON.textNode("x"));
        add(
                "too many",
                place,
                field,
                good -> repeated(good.path(0), schema.path("maxItems").asInt() + 1));
        JsonNode item = document.resolved(schema.path("items"));
        if (item.has("properties")) {
            breakObject(place.appendProperty(field).appendIndex(0), item);
        }
    }

    private static ArrayNode repeated(JsonNode item, int times) {
        ArrayNode items = JSON.arrayNode();
        for (int i = 0; i < times; i++) {
            items.add(item);
        }
        return items;
    }

    private void add(String fault, JsonPointer place, String field, UnaryOperator<JsonNode> bend) {
        found.add(new BadBody(fault, place, field, bend));
    }
}
