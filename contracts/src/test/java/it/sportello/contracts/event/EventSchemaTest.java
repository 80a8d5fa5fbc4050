package it.sportello.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.contracts.Channel;
import it.sportello.contracts.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Producers keep to the published schemas, consumers are lenient: both sides of every event. */
class EventSchemaTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    static Stream<Event> events() {
        return EventSamples.all();
    }

    static Stream<Arguments> requiredFields() {
        return EventSamples.all().flatMap(event -> requiredOf(event).map(field -> Arguments.of(event, field)));
    }

    @Test
    void everyEventHasASampleAndASchemaAndThereAreNoOthers() throws IOException {
        try (var files = Files.list(EventSchemas.DIRECTORY)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(EventTypes.all().values().stream()
                            .map(event -> event.getSimpleName() + ".json")
                            .toList());
        }
        assertThat(EventSamples.byClass().keySet())
                .containsExactlyInAnyOrderElementsOf(EventTypes.all().values());
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsWrittenKeepsToTheSchema(Event event) throws IOException {
        assertThat(EventSchemas.validate(event.getClass(), written(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsWrittenIsReadBack(Event event) throws IOException {
        assertThat(EventJson.read(EventJson.write(event), event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void schemaNamesEveryComponentAndItsTopics(Event event) {
        JsonNode schema = EventSchemas.of(event.getClass());
        assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
        assertThat(schema.get("properties").size()).isEqualTo(event.getClass().getRecordComponents().length);
        assertThat(StreamSupport.stream(schema.get("x-topics").spliterator(), false)
                        .map(JsonNode::textValue))
                .containsExactlyInAnyOrderElementsOf(topicsOf(event));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("requiredFields")
    void aMissingFieldIsRefusedByBothSides(Event event, String field) throws IOException {
        ObjectNode without = written(event);
        without.remove(field);
        assertThat(EventSchemas.validate(event.getClass(), without)).isNotEmpty();
        assertThatThrownBy(() -> EventJson.read(MAPPER.writeValueAsBytes(without), event.getClass()))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsNotRequiredMayBeMissing(Event event) throws IOException {
        Set<String> required = requiredOf(event).collect(Collectors.toSet());
        ObjectNode without = written(event).retain(required);
        assertThat(EventSchemas.validate(event.getClass(), without)).isEmpty();
        assertThatCode(() -> EventJson.read(MAPPER.writeValueAsBytes(without), event.getClass()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("events")
    void anUnknownFieldIsRefusedOfProducersAndIgnoredByConsumers(Event event) throws IOException {
        ObjectNode more = written(event).put("added_later", 1);
        assertThat(EventSchemas.validate(event.getClass(), more)).isNotEmpty();
        assertThat(EventJson.read(MAPPER.writeValueAsBytes(more), event.getClass()))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void aFieldOfAnotherKindIsRefusedByBothSides(Event event) throws IOException {
        ObjectNode broken = written(event);
        broken.fieldNames().forEachRemaining(field -> broken.set(field, MAPPER.createArrayNode()));
        assertThat(EventSchemas.validate(event.getClass(), broken)).isNotEmpty();
        assertThatThrownBy(() -> EventJson.read(MAPPER.writeValueAsBytes(broken), event.getClass()))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    @DisplayName("C5 no field of an event promises personal data in clear")
    void noFieldPromisesPersonalDataInClear(Event event) {
        assertThat(fieldNames(EventSchemas.of(event.getClass())))
                .filteredOn(field -> !field.startsWith("sealed"))
                .noneMatch(field -> field.matches(".*(tax_?code|name|phone|mobile|mail|address|iban|birth|contact).*"))
                .noneMatch(field -> Set.of(field.split("_")).contains("pin"));
    }

    private static Stream<String> requiredOf(Event event) {
        return StreamSupport.stream(
                        EventSchemas.of(event.getClass()).get("required").spliterator(), false)
                .map(JsonNode::textValue);
    }

    private static Stream<String> fieldNames(JsonNode schema) {
        return schema.findValues("properties").stream()
                .flatMap(properties ->
                        StreamSupport.stream(((Iterable<String>) properties::fieldNames).spliterator(), false));
    }

    private static Set<String> topicsOf(Event event) {
        Stream<? extends Event> variants = event instanceof DispatchEvent
                ? Stream.of(Channel.values()).map(EventSamples::dispatch)
                : Stream.of(event);
        return variants.map(Event::topic).map(Topic::topicName).collect(Collectors.toSet());
    }

    private static ObjectNode written(Event event) throws IOException {
        return (ObjectNode) MAPPER.readTree(EventJson.write(event));
    }
}
