package it.sportello.pin.message;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.DispatchEvent.Priority;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.pin.person.Reachable;
import it.sportello.pin.register.Resident;
import it.sportello.platform.sealing.SealedContent;
import it.sportello.platform.sealing.SealedFor;
import it.sportello.platform.sealing.Sealer;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Seals a message to the one channel that delivers it. */
@ApplicationScoped
class MessageDispatch {

    /** Retries end after eleven hours (N2); the rest is room for an outage. */
    private static final Duration DIGITAL = Duration.ofDays(3);

    /** The batch, 72 hours, and room for an outage. */
    private static final Duration POSTAL = Duration.ofDays(7);

    private final Sealer sealer;
    private final Clock clock;

    MessageDispatch(Sealer sealer, Clock clock) {
        this.sealer = sealer;
        this.clock = clock;
    }

    DispatchRequested to(Reachable person, Message message) {
        Addressee addressee = new Addressee(
                person.contact().channel(),
                person.contact().sealedFor(),
                person.contact().address(),
                person.language());
        return order(addressee, message, clock.instant().plus(DIGITAL));
    }

    DispatchRequested byPost(Resident resident, Language language, Message message) {
        Addressee addressee = new Addressee(Channel.POST, SealedFor.POSTAL, resident.envelope(), language);
        return order(addressee, message, clock.instant().plus(POSTAL));
    }

    private record Addressee(Channel channel, SealedFor key, String address, Language language) {

        Addressee {
            requireNonNull(channel, "channel");
            requireNonNull(key, "key");
            requireNonNull(address, "address");
            requireNonNull(language, "language");
        }

        /** It says where somebody lives, or can be reached. */
        @Override
        public String toString() {
            return "Addressee[redacted]";
        }
    }

    private DispatchRequested order(Addressee addressee, Message message, Instant notAfter) {
        SealedContent content =
                new SealedContent(Ids.next(), Purpose.MESSAGE, notAfter, addressee.address(), message.parameters());
        return new DispatchRequested(
                content.boundTo(),
                message.id(),
                addressee.channel(),
                Purpose.MESSAGE,
                message.template(),
                addressee.language().code(),
                Priority.NORMAL,
                sealer.seal(addressee.key(), content),
                notAfter);
    }
}
