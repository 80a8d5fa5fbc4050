package it.sportello.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** One object that Kubernetes is asked to have. */
public record Manifest(JsonNode node) {

    /** Kinds that operators bring; everything else is built in. */
    private static final Set<String> CUSTOM =
            Set.of("kafka.strimzi.io", "postgresql.cnpg.io", "barmancloud.cnpg.io", "gateway.networking.k8s.io");

    private static final YAMLMapper YAML = new YAMLMapper();

    public static List<Manifest> parse(String rendered) throws IOException {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(rendered)) {
            return documents.readAll().stream().map(Manifest::new).toList();
        }
    }

    public String kind() {
        return text("/kind");
    }

    public String name() {
        return text("/metadata/name");
    }

    public boolean isBuiltIn() {
        return !CUSTOM.contains(group());
    }

    /** {@code v1} of {@code apps/v1}. */
    public String version() {
        String apiVersion = text("/apiVersion");
        return apiVersion.substring(apiVersion.indexOf('/') + 1);
    }

    public JsonNode at(String pointer) {
        return node.at(pointer);
    }

    public String text(String pointer) {
        return at(pointer).asText();
    }

    private String group() {
        String apiVersion = text("/apiVersion");
        return apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
