package it.sportello.localstack.testing.routes.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds where an API document leaves open how long a text, how large a number, how many items or which fields there may
 * be: whoever reads or checks the content needs to know.
 */
final class Bounds {

    private static final Set<String> NO_SCHEMAS = Set.of("example", "examples", "default");
    private static final Set<String> OF_ONE_LENGTH = Set.of("date", "date-time", "uuid");

    private final List<String> missing = new ArrayList<>();

    private Bounds() {}

    /** One line for every bound that is missing, with the place in the document. */
    static List<String> missingIn(JsonNode document) {
        Bounds bounds = new Bounds();
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> bounds.check(schema.getKey(), schema.getValue()));
        bounds.search("", document);
        return List.copyOf(bounds.missing);
    }

    /** Schemas of parameters, headers and contents, wherever they stand. */
    private void search(String place, JsonNode node) {
        node.properties().stream()
                .filter(member -> !NO_SCHEMAS.contains(member.getKey()))
                .forEach(member -> {
                    String here = place + "/" + member.getKey();
                    if (member.getKey().equals("schema")) {
                        check(here, member.getValue());
                    } else {
                        search(here, member.getValue());
                    }
                });
        if (node.isArray()) {
            node.forEach(item -> search(place + "/" + item.path("name").asText(), item));
        }
    }

    private void check(String place, JsonNode schema) {
        if (schema.has("$ref")) {
            return;
        }
        for (String combined : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(combined).forEach(part -> check(place, part));
        }
        switch (ApiDocument.typeOf(schema)) {
            case "string" -> require(place, schema, "maxLength", it -> isEnumerated(it) || isOfOneLength(it));
            case "integer", "number" ->
                List.of("format", "minimum", "maximum")
                        .forEach(bound -> require(place, schema, bound, Bounds::isEnumerated));
            case "array" -> {
                require(place, schema, "maxItems", _ -> false);
                require(place, schema, "items", _ -> false);
                check(place + "[]", schema.path("items"));
            }
            case "object" -> checkObject(place, schema);
            default -> requireType(place, schema);
        }
    }

    private void checkObject(String place, JsonNode schema) {
        schema.path("properties")
                .properties()
                .forEach(member -> check(place + "." + member.getKey(), member.getValue()));
        require(place, schema, "additionalProperties", _ -> false);
        JsonNode others = schema.path("additionalProperties");
        if (!others.isBoolean() || others.asBoolean()) {
            require(place, schema, "maxProperties", _ -> false);
        }
        if (others.has("type")) {
            check(place + ".*", others);
        }
    }

    private void requireType(String place, JsonNode schema) {
        boolean described = schema.has("allOf") || schema.has("anyOf") || schema.has("oneOf");
        boolean addsToAnother =
                schema.has("default") || ApiDocument.typeOf(schema).equals("boolean");
        if (!described && !addsToAnother && !isEnumerated(schema)) {
            missing.add(place + ": type");
        }
    }

    private void require(String place, JsonNode schema, String bound, Predicate<JsonNode> unless) {
        if (!schema.has(bound) && !unless.test(schema)) {
            missing.add(place + ": " + bound);
        }
    }

    private static boolean isEnumerated(JsonNode schema) {
        return schema.has("enum") || schema.has("const");
    }

    private static boolean isOfOneLength(JsonNode schema) {
        return OF_ONE_LENGTH.contains(schema.path("format").asText());
    }
}
