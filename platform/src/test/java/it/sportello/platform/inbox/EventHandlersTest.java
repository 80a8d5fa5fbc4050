package it.sportello.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.contracts.event.PinEvent.PinRevoked;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EventHandlersTest {

    @Test
    @DisplayName("a handler is found by its event, and nothing is found for others")
    void findsByEvent() {
        var handler = new RevocationHandler();

        var handlers = new EventHandlers(List.of(handler));

        assertThat(handlers.of(PinRevoked.class)).containsSame(handler);
        assertThat(handlers.of(PinIssued.class)).isEmpty();
    }

    @Test
    @DisplayName("two handlers for one event stop the start")
    void refusesTwoForOne() {
        assertThatThrownBy(() -> new EventHandlers(List.of(new RevocationHandler(), new RevocationHandler())))
                .isInstanceOf(IllegalStateException.class);
    }

    private static final class RevocationHandler implements EventHandler<PinRevoked> {

        @Override
        public Class<PinRevoked> eventType() {
            return PinRevoked.class;
        }

        @Override
        public void handle(PinRevoked event) {
            throw new UnsupportedOperationException("never called here");
        }
    }
}
