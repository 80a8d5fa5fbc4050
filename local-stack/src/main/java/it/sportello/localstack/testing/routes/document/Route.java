package it.sportello.localstack.testing.routes.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One operation of an API document.
 *
 * @param path with placeholders, such as {@code /applications/{id}}
 * @param operation the OpenAPI operation object
 */
public record Route(String method, String path, JsonNode operation) {

    private static final List<String> JSON_TYPES = List.of("application/json", "application/merge-patch+json");

    public String name() {
        return method + " " + path;
    }

    /** An address of this route at which there is nothing. */
    public String addressOfNothing() {
        return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    public boolean hasPathParameter() {
        return path.contains("{");
    }

    public Optional<String> leastLevel() {
        return Optional.ofNullable(operation.get("x-least-level")).map(JsonNode::asText);
    }

    /** How long ago its callers may have signed in, where the route cares. */
    public Optional<Duration> maxAgeOfSignIn() {
        return Optional.ofNullable(operation.get("x-max-age-of-sign-in"))
                .map(JsonNode::asLong)
                .map(Duration::ofSeconds);
    }

    /** Whether no PIN opens it, whatever its level. */
    public boolean isBeyondPin() {
        return operation.path("x-beyond-pin").asBoolean();
    }

    public List<String> roles() {
        return operation.has("x-roles")
                ? StreamSupport.stream(operation.get("x-roles").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of();
    }

    public boolean isSecured() {
        return leastLevel().isPresent() || !roles().isEmpty();
    }

    public boolean takesBody() {
        return operation.has("requestBody");
    }

    public boolean takesJson() {
        return jsonType().isPresent();
    }

    /** The media type in which it takes JSON. */
    public Optional<String> jsonType() {
        return JSON_TYPES.stream()
                .filter(type -> operation.at("/requestBody/content").has(type))
                .findFirst();
    }

    /** The first media type in which it takes a body. */
    public Optional<String> bodyType() {
        return operation.at("/requestBody/content").properties().stream()
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public boolean takesForm() {
        return operation.at("/requestBody/content").has("application/x-www-form-urlencoded");
    }

    public JsonNode bodySchema() {
        return operation.at("/requestBody/content").path(jsonType().orElse("")).path("schema");
    }

    /** 0 where the document does not say. */
    public int longestBody() {
        return operation
                .at("/requestBody/content")
                .path(bodyType().orElse(""))
                .at("/schema/maxLength")
                .asInt();
    }

    public boolean takesHeader(String name) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("name").asText().equals(name)
                        && parameter.path("in").asText().equals("header"));
    }

    public Stream<JsonNode> queryParameters() {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"));
    }

    public Stream<JsonNode> boundedQueryParameters() {
        return queryParameters().filter(parameter -> parameter.at("/schema").has("maximum"));
    }

    /** Whether its answer depends on whose objects there are, and no role of the staff opens them all. */
    public boolean showsObjectsOfSomebody() {
        return hasPathParameter() && roles().isEmpty();
    }

    /** Whether its readers learn from the document what it does, and find it under a heading. */
    public boolean isDescribed() {
        return !operation.path("description").asText().isBlank()
                && !operation.path("tags").isEmpty();
    }

    public boolean documents(int status) {
        return operation.path("responses").has(Integer.toString(status));
    }

    /** Whether a good answer has a body, so that a representation can be asked for. */
    public boolean answersContent() {
        return operation.path("responses").properties().stream()
                .anyMatch(response ->
                        response.getKey().startsWith("2") && response.getValue().has("content"));
    }
}
