package it.sportello.pin.testing;

import it.sportello.contracts.Topic;
import it.sportello.contracts.event.CloudEventHeaders;
import it.sportello.contracts.event.Event;
import it.sportello.contracts.event.EventJson;
import it.sportello.contracts.event.EventTypes;
import it.sportello.localstack.testing.TopicProbe;
import it.sportello.localstack.testing.TopicProbe.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The topics, as the other services see them. */
public final class Events {

    private static final TopicProbe PROBE = TopicProbe.ofTestStack();

    /** By the very record: tests ask for all events of a topic many times a second. */
    private static final Map<Seen, Event> READ = Collections.synchronizedMap(new IdentityHashMap<>());

    private Events() {}

    /** Every event of one type with this key, in order. */
    public static <E extends Event> List<E> of(Topic topic, Class<E> type, Object key) {
        return PROBE.readAll(topic, key.toString()).stream()
                .filter(seen -> EventTypes.typeOf(type).equals(seen.headers().get(CloudEventHeaders.TYPE)))
                .map(seen -> read(seen, type))
                .toList();
    }

    public static <E extends Event> List<E> of(Topic topic, Class<E> type) {
        return PROBE.readAll(topic).stream()
                .filter(seen -> EventTypes.typeOf(type).equals(seen.headers().get(CloudEventHeaders.TYPE)))
                .map(seen -> read(seen, type))
                .toList();
    }

    /** Everything on every topic, keys and values. */
    public static List<String> everything() {
        return List.of(Topic.values()).stream()
                .flatMap(topic -> PROBE.readAll(topic).stream())
                .map(seen -> seen.key() + " " + seen.headers() + " " + seen.text())
                .toList();
    }

    /** Sends an event as the service that writes it would; the id lets a test send it twice. */
    public static void send(Event event, UUID eventId) {
        Map<String, String> headers = Map.of(
                CloudEventHeaders.SPEC_VERSION, "1.0",
                CloudEventHeaders.ID, eventId.toString(),
                CloudEventHeaders.SOURCE, "/test",
                CloudEventHeaders.TYPE, EventTypes.typeOf(event.getClass()),
                CloudEventHeaders.TIME, "2020-04-01T06:00:00Z");
        PROBE.send(event.topic(), event.key(), headers, EventJson.write(event));
    }

    private static <E extends Event> E read(Seen seen, Class<E> type) {
        return type.cast(READ.computeIfAbsent(seen, _ -> parsed(seen, type)));
    }

    private static Event parsed(Seen seen, Class<? extends Event> type) {
        try {
            return EventJson.read(seen.value(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
