package it.sportello.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.event.EventJson;
import it.sportello.contracts.event.PinEvent.PinRequestReceived;
import it.sportello.platform.inbox.Reading.Ignored;
import it.sportello.platform.inbox.Reading.Readable;
import it.sportello.platform.inbox.Reading.Unreadable;
import it.sportello.platform.time.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

    private static final String RECEIVED = "it.sportello.PinRequestReceived";

    private final RecordReader reader = new RecordReader(new EventHandlers(List.of(new RequestHandler())));

    private final PinRequestReceived event = Batch.requestOf(UUID.randomUUID());

    private final UUID eventId = Ids.next();

    @Test
    @DisplayName("a CloudEvent of a type with a handler is read")
    void readsEvents() {
        assertThat(read(headers(), EventJson.write(event))).isInstanceOfSatisfying(Readable.class, readable -> {
            assertThat(readable.eventId()).isEqualTo(eventId);
            assertThat(readable.event()).isEqualTo(event);
            assertThat(readable.lockKey()).isEqualTo(event.requestId().toString());
        });
    }

    @Test
    @DisplayName("a field that a later release added does not matter")
    void readsUnknownFields() {
        String json = new String(EventJson.write(event), UTF_8).replaceFirst("\\{", "{\"added_later\":{\"a\":[1]},");

        assertThat(read(headers(), json.getBytes(UTF_8))).isInstanceOf(Readable.class);
    }

    @ParameterizedTest
    @DisplayName("without its CloudEvents headers a record is unreadable")
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type"})
    void refusesMissingHeaders(String missing) {
        Map<String, String> headers = headers();
        headers.remove(missing);

        assertThat(read(headers, EventJson.write(event))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @DisplayName("headers with impossible values are as good as missing")
    @CsvSource({"ce_specversion,0.3", "ce_id,not-a-uuid"})
    void refusesImpossibleHeaders(String name, String value) {
        Map<String, String> headers = headers();
        headers.put(name, value);

        assertThat(read(headers, EventJson.write(event))).isInstanceOf(Unreadable.class);
    }

    @Test
    @DisplayName("another version of a known type waits for an operator")
    void refusesOtherVersions() {
        Map<String, String> headers = headers();
        headers.put("ce_type", RECEIVED + ".v9");

        assertThat(read(headers, EventJson.write(event))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @DisplayName("a type without a handler is left alone, whatever the content, known or not")
    @CsvSource({"it.sportello.PinRevoked,true", "it.sportello.PinFramed,false", "com.example.PinRevoked,false"})
    void ignoresOtherTypes(String type, boolean known) {
        Map<String, String> headers = headers();
        headers.put("ce_type", type);

        assertThat(read(headers, "?".getBytes(UTF_8))).isEqualTo(new Ignored(known));
    }

    @ParameterizedTest
    @DisplayName("content that breaks the schema is refused, and the reason does not quote it")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"person_id\":\"Rossi\"}           | not a PinRequestReceived: at /person_id",
                "{}                                  | not a PinRequestReceived: at /",
                "[]                                  | not a PinRequestReceived: at /",
                "Rossi                               | not JSON"
            })
    void refusesBrokenContent(String json, String reason) {
        assertThat(read(headers(), json.getBytes(UTF_8))).isEqualTo(new Unreadable(reason));
    }

    @Test
    @DisplayName("a record without content is unreadable")
    void refusesTombstones() {
        assertThat(read(headers(), null)).isEqualTo(new Unreadable("no content"));
    }

    private Map<String, String> headers() {
        return Batch.headers(eventId, RECEIVED);
    }

    private Reading read(Map<String, String> headers, byte[] value) {
        return reader.read(Batch.message(event.key(), headers, value));
    }

    private static final class RequestHandler implements EventHandler<PinRequestReceived> {

        @Override
        public Class<PinRequestReceived> eventType() {
            return PinRequestReceived.class;
        }

        @Override
        public void handle(PinRequestReceived event) {
            throw new UnsupportedOperationException("only read here");
        }

        @Override
        public String lockKey(PinRequestReceived event) {
            return event.requestId().toString();
        }
    }
}
