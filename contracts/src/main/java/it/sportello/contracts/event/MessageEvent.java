package it.sportello.contracts.event;

import static it.sportello.contracts.event.ComponentChecks.requireCode;
import static it.sportello.contracts.event.ComponentChecks.requireParameters;
import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Topic;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What a service wants a person to be told. Only pin-service knows where the person can be reached. */
public sealed interface MessageEvent extends Event {

    /** Opaque random id of the person. */
    UUID personId();

    /** Which of the person's contacts is meant. */
    enum Recipient {
        PRIMARY,
        /** A contact other than the one concerned: announcements of changes go there, with none to the same one (C9). */
        OTHER_CONTACT,
        /** The same, for what must not reach the one concerned: with no other contact nobody is told (K1). */
        OTHER_CONTACT_ALONE
    }

    @Override
    default Topic topic() {
        return Topic.MESSAGE_REQUESTS;
    }

    @Override
    default String key() {
        return personId().toString();
    }

    /**
     * Tell the person. {@code parameters} holds ids, codes, amounts and dates only, at most 20, under snake_case names
     * that promise nothing personal; {@code messageId} is the correlation id of the delivery.
     */
    record MessageRequested(
            UUID personId,
            UUID messageId,
            Recipient recipient,
            String template,
            Map<String, String> parameters,
            Instant requestedAt)
            implements MessageEvent {
        public MessageRequested {
            requireNonNull(personId, "personId");
            requireNonNull(messageId, "messageId");
            requireNonNull(recipient, "recipient");
            requireCode(template, "template");
            parameters = Map.copyOf(parameters);
            requireParameters(parameters, "parameters");
            requireNonNull(requestedAt, "requestedAt");
        }
    }
}
