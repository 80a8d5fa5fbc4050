package it.sportello.application;

import it.sportello.contracts.event.CloudEventHeaders;
import it.sportello.contracts.event.Event;
import it.sportello.contracts.event.EventJson;
import it.sportello.contracts.event.EventTypes;
import it.sportello.localstack.testing.TopicProbe;
import java.util.Map;
import java.util.UUID;

/** Events as the other services publish them. */
public final class News {

    private News() {}

    /** With a chosen id: copies of one event share it. */
    public static void publish(UUID eventId, Event event) {
        TopicProbe.ofTestStack()
                .send(
                        event.topic(),
                        event.key(),
                        Map.of(
                                CloudEventHeaders.SPEC_VERSION,
                                CloudEventHeaders.SUPPORTED_VERSION,
                                CloudEventHeaders.ID,
                                eventId.toString(),
                                CloudEventHeaders.SOURCE,
                                "/test",
                                CloudEventHeaders.TYPE,
                                EventTypes.typeOf(event.getClass())),
                        EventJson.write(event));
    }
}
