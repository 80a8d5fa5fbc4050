package it.sportello.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Topic;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void findsAnEventByItsType() {
        assertThat(EventTypes.typeOf(PinEvent.PinIssued.class)).isEqualTo("it.sportello.PinIssued");
        assertThat(EventTypes.find("it.sportello.PinIssued")).contains(PinEvent.PinIssued.class);
        assertThat(EventTypes.find("it.sportello.SomethingNew")).isEmpty();
    }

    @Test
    void tellsAnUnknownVersionFromAnUnknownType() {
        assertThat(EventTypes.isOtherVersionOfKnown("it.sportello.PinIssued.v2"))
                .isTrue();
        assertThat(EventTypes.isOtherVersionOfKnown("it.sportello.PinIssued")).isFalse();
        assertThat(EventTypes.isOtherVersionOfKnown("it.sportello.SomethingNew.v2"))
                .isFalse();
    }

    @Test
    void everyTopicIsWrittenToAndKeysAreNeverBlank() {
        var events = Stream.concat(
                        EventSamples.all(), Stream.of(Channel.values()).map(EventSamples::dispatch))
                .toList();
        assertThat(events.stream().map(Event::topic).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Topic.values());
        assertThat(events).allSatisfy(event -> assertThat(event.key()).isNotBlank());
    }
}
