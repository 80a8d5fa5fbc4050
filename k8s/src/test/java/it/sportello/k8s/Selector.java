package it.sportello.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A label selector, as far as we use them. */
public final class Selector {

    private Selector() {}

    public static boolean matches(JsonNode selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(matchLabels(selector).entrySet())
                && StreamSupport.stream(selector.path("matchExpressions").spliterator(), false)
                        .allMatch(expression -> isIn(expression, labels));
    }

    public static Map<String, String> matchLabels(JsonNode selector) {
        Map<String, String> labels = new HashMap<>();
        selector.path("matchLabels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().textValue()));
        return labels;
    }

    private static boolean isIn(JsonNode expression, Map<String, String> labels) {
        if (!expression.get("operator").textValue().equals("In")) {
            throw new IllegalArgumentException("an operator this test does not know: " + expression);
        }
        String value = labels.getOrDefault(expression.get("key").textValue(), "");
        return StreamSupport.stream(expression.get("values").spliterator(), false)
                .anyMatch(accepted -> accepted.textValue().equals(value));
    }
}
