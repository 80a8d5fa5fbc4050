package it.sportello.k8s.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** The compose file with its anchors and merge keys resolved, as an engine reads it. */
record Compose(JsonNode node) {

    static final List<String> PROCESSES = List.of(
            "pin-service",
            "application-service",
            "notification-sms",
            "notification-mail",
            "notification-postal",
            "contact-center-service");

    static Compose read() {
        try (Reader file = Files.newBufferedReader(Path.of("..", "docker-compose.yml"))) {
            return new Compose(new JsonMapper().valueToTree(new Yaml().load(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode services() {
        return node.get("services");
    }

    JsonNode service(String name) {
        return services().get(name);
    }

    /** The configuration file of a process. */
    Properties settings(String process) {
        var settings = new Properties();
        try {
            settings.load(new StringReader(config(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    String config(String name) {
        return node.at("/configs/" + name + "/content").textValue();
    }

    static Set<String> keysOf(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
