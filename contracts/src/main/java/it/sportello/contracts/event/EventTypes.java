package it.sportello.contracts.event;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The CloudEvents {@code type} of every event: {@code it.sportello.PinIssued}. A breaking change is a new type with the
 * suffix {@code .v2}; both are read for one release.
 */
public final class EventTypes {

    private static final String PREFIX = "it.sportello.";

    private static final Map<String, Class<? extends Event>> BY_TYPE =
            records(Event.class).collect(Collectors.toUnmodifiableMap(EventTypes::typeOf, Function.identity()));

    private EventTypes() {}

    public static String typeOf(Class<? extends Event> event) {
        return PREFIX + event.getSimpleName();
    }

    /** The record of a type, empty when this release does not know exactly this type. */
    public static Optional<Class<? extends Event>> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** Whether this release knows the event, but not in the version that the type names. */
    public static boolean isOtherVersionOfKnown(String type) {
        return !BY_TYPE.containsKey(type) && BY_TYPE.containsKey(type.replaceFirst("\\.v\\d+$", ""));
    }

    public static Map<String, Class<? extends Event>> all() {
        return BY_TYPE;
    }

    private static Stream<Class<? extends Event>> records(Class<? extends Event> event) {
        return event.isRecord()
                ? Stream.of(event)
                : Stream.of(event.getPermittedSubclasses())
                        .flatMap(permitted -> records(permitted.asSubclass(Event.class)));
    }
}
