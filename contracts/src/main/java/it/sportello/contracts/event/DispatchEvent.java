package it.sportello.contracts.event;

import static it.sportello.contracts.event.ComponentChecks.requireCode;
import static it.sportello.contracts.event.ComponentChecks.requireSealed;
import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Topic;
import java.time.Instant;
import java.util.UUID;

/** Orders to hand something over on a channel. The one command among the events. */
public sealed interface DispatchEvent extends Event {

    /** What the sealed content is for. A signer may seal only for the purposes it was allowed. */
    enum Purpose {
        FIRST_HALF,
        SECOND_HALF,
        ONE_TIME_CODE,
        MESSAGE,
        /** What an agent corrected, sealed to pin-service inside {@link ContactCenterEvent}. Nobody hands it over. */
        CORRECTION
    }

    /** Secrets somebody waits for go before messages. */
    enum Priority {
        HIGH,
        NORMAL
    }

    /**
     * Hand over what is sealed, on {@code channel}, not later than {@code notAfter}. {@code sealed} is a JWS inside a
     * JWE to the key of that channel alone, bound to {@code dispatchId}; {@code correlationId} names what the delivery
     * events speak of; {@code language} is {@code it}, {@code en} or {@code de}.
     */
    record DispatchRequested(
            UUID dispatchId,
            UUID correlationId,
            Channel channel,
            Purpose purpose,
            String template,
            String language,
            Priority priority,
            String sealed,
            Instant notAfter)
            implements DispatchEvent {
        public DispatchRequested {
            requireNonNull(dispatchId, "dispatchId");
            requireNonNull(correlationId, "correlationId");
            requireNonNull(channel, "channel");
            requireNonNull(purpose, "purpose");
            if (purpose == Purpose.CORRECTION) {
                throw new IllegalArgumentException("purpose is of no dispatch");
            }
            requireCode(template, "template");
            requireCode(language, "language");
            requireNonNull(priority, "priority");
            requireSealed(sealed, "sealed");
            requireNonNull(notAfter, "notAfter");
        }

        @Override
        public Topic topic() {
            return switch (channel) {
                case SMS -> Topic.DISPATCH_SMS;
                case EMAIL, CERTIFIED_EMAIL -> Topic.DISPATCH_MAIL;
                case POST -> Topic.DISPATCH_POSTAL;
            };
        }

        @Override
        public String key() {
            return dispatchId.toString();
        }
    }
}
