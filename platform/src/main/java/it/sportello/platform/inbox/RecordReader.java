package it.sportello.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import it.sportello.contracts.event.CloudEventHeaders;
import it.sportello.contracts.event.Event;
import it.sportello.contracts.event.EventJson;
import it.sportello.contracts.event.EventTypes;
import it.sportello.platform.inbox.Reading.Ignored;
import it.sportello.platform.inbox.Reading.Readable;
import it.sportello.platform.inbox.Reading.Unreadable;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Tells what a record is. Lenient towards what a later release may add, strict about everything else. */
final class RecordReader {

    private final EventHandlers handlers;

    RecordReader(EventHandlers handlers) {
        this.handlers = handlers;
    }

    Reading read(ConsumerRecord<String, byte[]> message) {
        if (!header(message, CloudEventHeaders.SPEC_VERSION)
                .filter(CloudEventHeaders.SUPPORTED_VERSION::equals)
                .isPresent()) {
            return new Unreadable("not a CloudEvent 1.0 in binary mode");
        }
        if (header(message, CloudEventHeaders.SOURCE).isEmpty()) {
            return new Unreadable("header ce_source is missing");
        }
        Optional<UUID> id = header(message, CloudEventHeaders.ID).flatMap(RecordReader::parseId);
        if (id.isEmpty()) {
            return new Unreadable("header ce_id is missing or not a UUID");
        }
        return header(message, CloudEventHeaders.TYPE)
                .map(type -> read(message, id.get(), type))
                .orElseGet(() -> new Unreadable("header ce_type is missing"));
    }

    private Reading read(ConsumerRecord<String, byte[]> message, UUID id, String type) {
        if (EventTypes.isOtherVersionOfKnown(type)) {
            return new Unreadable("a version of this event that this release does not know");
        }
        return EventTypes.find(type)
                .map(known -> handlers.of(known)
                        .<Reading>map(handler -> read(message, id, handler))
                        .orElseGet(() -> new Ignored(true)))
                .orElseGet(() -> new Ignored(false));
    }

    private static <E extends Event> Reading read(
            ConsumerRecord<String, byte[]> message, UUID id, EventHandler<E> handler) {
        if (message.value() == null) {
            return new Unreadable("no content");
        }
        try {
            E event = EventJson.read(message.value(), handler.eventType());
            String traceparent = header(message, CloudEventHeaders.TRACE_PARENT).orElse(null);
            return new Readable<>(id, event, handler, traceparent);
        } catch (JsonMappingException e) {
            return new Unreadable("not a " + handler.eventType().getSimpleName() + ": at /" + path(e));
        } catch (JsonProcessingException e) {
            return new Unreadable("not JSON");
        } catch (IOException e) {
            return new Unreadable("unreadable bytes");
        }
    }

    /** Where the content is wrong; the exception's message would also quote it. */
    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(reference -> reference.getFieldName() == null
                        ? Integer.toString(reference.getIndex())
                        : reference.getFieldName())
                .collect(Collectors.joining("/"));
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> message, String name) {
        return Optional.ofNullable(message.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, UTF_8));
    }

    private static Optional<UUID> parseId(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
