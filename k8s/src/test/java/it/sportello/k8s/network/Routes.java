package it.sportello.k8s.network;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.k8s.Manifest;
import it.sportello.k8s.Overlay;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What one gateway lets through to the services, each below its name; the issuer's own addresses are not among it. */
record Routes(List<JsonNode> rules) {

    static final String ISSUER = "public-issuer";

    static Routes of(Overlay overlay, String gateway) {
        return new Routes(overlay.ofKind("HTTPRoute").stream()
                .filter(route -> !route.name().equals(ISSUER))
                .filter(route -> route.at("/spec/parentRefs/0/name").textValue().equals(gateway))
                .flatMap(route -> of(route).rules().stream())
                .toList());
    }

    static Routes of(Manifest route) {
        return new Routes(stream(route.at("/spec/rules")).toList());
    }

    boolean lead(String service) {
        return rules.stream().anyMatch(rule -> service(rule).equals(service));
    }

    /** By whole segments, as the Gateway API matches prefixes. */
    boolean lead(String service, String path) {
        return rules.stream().anyMatch(rule -> service(rule).equals(service) && leads(rule, path));
    }

    static boolean leads(JsonNode rule, String path) {
        return ("/" + service(rule) + path + "/").startsWith(prefix(rule) + "/");
    }

    /** The service hears its own path, and from a header what was cut off. */
    static boolean isRewritten(JsonNode rule) {
        String removed = "/" + service(rule);
        return prefix(rule)
                        .equals(removed
                                + filter(rule, "URLRewrite")
                                        .at("/urlRewrite/path/replacePrefixMatch")
                                        .asText())
                && filter(rule, "RequestHeaderModifier")
                        .at("/requestHeaderModifier/set/0/value")
                        .asText()
                        .equals(removed);
    }

    static List<String> removedHeaders(JsonNode rule) {
        return stream(filter(rule, "RequestHeaderModifier").at("/requestHeaderModifier/remove"))
                .map(JsonNode::textValue)
                .toList();
    }

    private static JsonNode filter(JsonNode rule, String type) {
        return stream(rule.get("filters"))
                .filter(filter -> filter.get("type").textValue().equals(type))
                .findFirst()
                .orElseThrow();
    }

    static String prefix(JsonNode rule) {
        return rule.at("/matches/0/path/value").textValue();
    }

    static String service(JsonNode rule) {
        return rule.at("/backendRefs/0/name").textValue();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
