package it.sportello.pin.message;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;

/**
 * What a person is told, on however many contacts.
 *
 * @param id the correlation id of all of its deliveries
 */
public record Message(UUID id, String template, Map<String, String> parameters) {

    public Message {
        requireNonNull(id, "id");
        requireNonNull(template, "template");
        parameters = Map.copyOf(parameters);
    }
}
