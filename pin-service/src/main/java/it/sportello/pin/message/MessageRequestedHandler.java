package it.sportello.pin.message;

import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.DispatchEvent.Priority;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.contracts.event.MessageEvent.MessageRequested;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.person.Reachable;
import it.sportello.platform.inbox.EventHandler;
import it.sportello.platform.inbox.RejectedRecord;
import it.sportello.platform.outbox.Outbox;
import it.sportello.platform.sealing.SealedContent;
import it.sportello.platform.sealing.Sealer;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Finds where a person can be reached, which nobody else knows, and passes the message on sealed to that channel. */
@ApplicationScoped
class MessageRequestedHandler implements EventHandler<MessageRequested> {

    /** Retries end after eleven hours (N2); the rest is room for an outage. */
    private static final Duration STILL_WORTH_SENDING = Duration.ofDays(3);

    private final PersonService persons;
    private final Sealer sealer;
    private final Outbox outbox;
    private final Clock clock;

    MessageRequestedHandler(PersonService persons, Sealer sealer, Outbox outbox, Clock clock) {
        this.persons = persons;
        this.sealer = sealer;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<MessageRequested> eventType() {
        return MessageRequested.class;
    }

    @Override
    public void handle(MessageRequested message) {
        Reachable person = persons.findReachable(message.personId(), message.recipient())
                .orElseThrow(() -> new RejectedRecord("nobody can be reached under this person id"));
        outbox.append(dispatch(message, person));
    }

    private DispatchRequested dispatch(MessageRequested message, Reachable person) {
        UUID id = Ids.next();
        Instant notAfter = clock.instant().plus(STILL_WORTH_SENDING);
        SealedContent content = new SealedContent(
                id, Purpose.MESSAGE, notAfter, person.contact().address(), message.parameters());
        return new DispatchRequested(
                id,
                message.messageId(),
                person.contact().channel(),
                Purpose.MESSAGE,
                message.template(),
                person.language().code(),
                Priority.NORMAL,
                sealer.seal(person.contact().sealedFor(), content),
                notAfter);
    }
}
