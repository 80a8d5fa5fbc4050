package it.sportello.platform.inbox;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import it.sportello.contracts.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The handlers of this service, one per event. Two for one event stop the start: which of them would be called? */
@Startup
@Singleton
class EventHandlers {

    private final Map<Class<? extends Event>, EventHandler<?>> byEvent;

    EventHandlers(@All List<EventHandler<?>> handlers) {
        byEvent = handlers.stream().collect(Collectors.toUnmodifiableMap(EventHandler::eventType, Function.identity()));
    }

    Optional<EventHandler<?>> of(Class<? extends Event> event) {
        return Optional.ofNullable(byEvent.get(event));
    }
}
