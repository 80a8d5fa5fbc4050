package it.sportello.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A Deployment, Job or CronJob: pods of one kind, and what they are configured with. */
public record Workload(Overlay overlay, Manifest manifest) {

    public String name() {
        return manifest.name();
    }

    public boolean isService() {
        return "service".equals(labels().get("sportello.example/workload"));
    }

    public Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        template()
                .at("/metadata/labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().textValue()));
        return labels;
    }

    public JsonNode pod() {
        return template().get("spec");
    }

    private JsonNode template() {
        return manifest.at(manifest.kind().equals("CronJob") ? "/spec/jobTemplate/spec/template" : "/spec/template");
    }

    public JsonNode container() {
        return pod().at("/containers/0");
    }

    /**
     * Settings by the name of their environment variable, whichever way they come: from the mounted file, from maps, one
     * by one. A value from a secret is empty.
     */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(file());
        for (JsonNode source : container().path("envFrom")) {
            configMap(source.at("/configMapRef/name").asText())
                    .ifPresent(map -> map.at("/data")
                            .properties()
                            .forEach(entry -> settings.put(
                                    entry.getKey(), entry.getValue().asText())));
        }
        for (JsonNode variable : container().path("env")) {
            settings.put(variable.get("name").asText(), variable.path("value").asText());
        }
        return settings;
    }

    /** {@code SPORTELLO_TOKEN_ISSUER} of {@code sportello.token.issuer}. */
    public static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private Map<String, String> file() {
        Map<String, String> settings = new HashMap<>();
        for (JsonNode volume : pod().path("volumes")) {
            if (volume.path("name").asText().equals("config")) {
                String text = configMap(volume.at("/configMap/name").asText())
                        .orElseThrow()
                        .at("/data")
                        .path("application.properties")
                        .asText();
                properties(text).forEach((name, value) -> settings.put(variable(name.toString()), value.toString()));
            }
        }
        return settings;
    }

    private static Properties properties(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private Optional<Manifest> configMap(String name) {
        return overlay.ofKind("ConfigMap").stream()
                .filter(map -> map.name().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return overlay + " " + manifest;
    }
}
