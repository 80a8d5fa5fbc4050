package it.sportello.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.contracts.Participant;
import it.sportello.contracts.Topic;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The AsyncAPI 3 document that the topics, their writers and readers, and the schemas of the events add up to. */
final class AsyncApiDocument {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String SCHEMA_FORMAT = "application/schema+json;version=2020-12";

    private AsyncApiDocument() {}

    static JsonNode generate() {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("asyncapi", "3.0.0");
        document.put("id", "urn:sportello:events");
        document.set("info", info());
        document.put("defaultContentType", CloudEventHeaders.JSON);
        document.putObject("servers")
                .putObject("broker")
                .put("host", "kafka.sportello.example:9093")
                .put("protocol", "kafka-secure")
                .put("description", "Clients show a certificate; who may write and read what is said per operation.");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        for (Topic topic : Topic.values()) {
            channels.set(topic.topicName(), channel(topic));
            inOrder(topic.writers())
                    .forEach(writer -> operations.set(
                            writer.serviceName() + ".sends." + topic.topicName(), operation("send", writer, topic)));
            inOrder(topic.readers())
                    .forEach(reader -> operations.set(
                            reader.serviceName() + ".receives." + topic.topicName(),
                            operation("receive", reader, topic)));
        }
        document.set("components", components());
        return document;
    }

    private static ObjectNode info() {
        ObjectNode info = MAPPER.createObjectNode();
        info.put("title", "Sportello events");
        info.put("version", "1.0.0");
        info.put(
                "description",
                "What the four services tell each other: CloudEvents 1.0 in binary mode with JSON data. Ids are opaque;"
                        + " what is personal or secret travels sealed to the one reader that may open it.");
        info.putObject("contact")
                .put("name", "Sportello")
                .put("url", "https://sportello.example/contact")
                .put("email", "api@sportello.example");
        return info;
    }

    private static ObjectNode channel(Topic topic) {
        ObjectNode channel = MAPPER.createObjectNode();
        channel.put("address", topic.topicName());
        channel.put("description", "Keyed by the " + keyOf(topic) + ": events with the same key keep their order.");
        ObjectNode messages = channel.putObject("messages");
        eventsOf(topic).forEach(event -> messages.set(event, reference("#/components/messages/" + event)));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.topicName());
        kafka.put("partitions", Topic.PARTITIONS);
        kafka.putObject("topicConfiguration").put("retention.ms", Topic.RETENTION.toMillis());
        kafka.put("bindingVersion", "0.5.0");
        return channel;
    }

    private static ObjectNode operation(String action, Participant service, Topic topic) {
        ObjectNode operation = MAPPER.createObjectNode();
        operation.put("action", action);
        String channel = "#/channels/" + topic.topicName();
        operation.set("channel", reference(channel));
        operation.putArray("tags").addObject().put("name", service.serviceName());
        ArrayNode messages = operation.putArray("messages");
        eventsOf(topic).forEach(event -> messages.add(reference(channel + "/messages/" + event)));
        return operation;
    }

    private static ObjectNode components() {
        ObjectNode components = MAPPER.createObjectNode();
        ObjectNode messages = components.putObject("messages");
        EventTypes.all().values().stream()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(event -> messages.set(event.getSimpleName(), message(event)));
        components.putObject("schemas").set("CloudEvent", headers());
        return components;
    }

    private static ObjectNode message(Class<? extends Event> event) {
        ObjectNode message = MAPPER.createObjectNode();
        message.put("name", EventTypes.typeOf(event));
        message.put("title", event.getSimpleName());
        message.put("summary", EventSchemas.of(event).get("description").textValue());
        message.put("contentType", CloudEventHeaders.JSON);
        ObjectNode headers = message.putObject("headers");
        headers.putArray("allOf")
                .add(reference("#/components/schemas/CloudEvent"))
                .add(typeHeader(event));
        message.putObject("payload")
                .put("schemaFormat", SCHEMA_FORMAT)
                .set("schema", reference("./schemas/%s.json".formatted(event.getSimpleName())));
        return message;
    }

    private static ObjectNode typeHeader(Class<? extends Event> event) {
        ObjectNode schema = MAPPER.createObjectNode().put("type", "object");
        schema.putObject("properties")
                .putObject(CloudEventHeaders.TYPE)
                .put("type", "string")
                .put("const", EventTypes.typeOf(event));
        return schema;
    }

    private static ObjectNode headers() {
        ObjectNode schema = MAPPER.createObjectNode().put("type", "object");
        schema.put("description", "Record headers, as UTF-8 text.");
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        property(properties, CloudEventHeaders.SPEC_VERSION, "The version of CloudEvents.")
                .put("const", CloudEventHeaders.SUPPORTED_VERSION);
        property(properties, CloudEventHeaders.ID, "UUIDv7 of the event: copies of one event share it.")
                .put("format", "uuid");
        property(properties, CloudEventHeaders.SOURCE, "The writing service.")
                .set("enum", MAPPER.valueToTree(sources()));
        property(properties, CloudEventHeaders.TYPE, "The type of the event; a breaking change is a new one.");
        property(properties, CloudEventHeaders.TIME, "When the event was written, UTC.")
                .put("format", "date-time");
        property(properties, CloudEventHeaders.CONTENT_TYPE, "How the data is written.")
                .put("const", CloudEventHeaders.JSON);
        properties.fieldNames().forEachRemaining(required::add);
        property(properties, CloudEventHeaders.TRACE_PARENT, "W3C trace context, when the event has one.");
        return schema;
    }

    private static ObjectNode property(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private static List<String> sources() {
        return Arrays.stream(Participant.values())
                .map(service -> "/" + service.serviceName())
                .toList();
    }

    private static String keyOf(Topic topic) {
        return switch (topic) {
            case PIN_EVENTS, MESSAGE_REQUESTS, APPLICATION_EVENTS -> "person id";
            case DISPATCH_SMS, DISPATCH_MAIL, DISPATCH_POSTAL -> "dispatch id";
            case DELIVERY_EVENTS -> "correlation id";
            case CONTACT_CENTER_EVENTS -> "request id";
        };
    }

    private static List<String> eventsOf(Topic topic) {
        return EventTypes.all().values().stream()
                .filter(event -> StreamSupport.stream(
                                EventSchemas.of(event).get("x-topics").spliterator(), false)
                        .anyMatch(name -> name.textValue().equals(topic.topicName())))
                .map(Class::getSimpleName)
                .sorted()
                .toList();
    }

    /** In the order of declaration, so that the document does not change by itself. */
    private static Set<Participant> inOrder(Set<Participant> services) {
        return EnumSet.copyOf(services);
    }

    private static ObjectNode reference(String target) {
        return MAPPER.createObjectNode().put("$ref", target);
    }
}
