package it.sportello.pin.message;

import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.DispatchEvent.Priority;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.contracts.event.MessageEvent.MessageRequested;
import it.sportello.contracts.event.MessageEvent.Recipient;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.person.Reachable;
import it.sportello.platform.outbox.Outbox;
import it.sportello.platform.sealing.SealedContent;
import it.sportello.platform.sealing.Sealer;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds where a person can be reached, which nobody else knows, and passes a message on sealed to that channel. */
@ApplicationScoped
public class MessageService {

    /** Retries end after eleven hours (N2); the rest is room for an outage. */
    private static final Duration STILL_WORTH_SENDING = Duration.ofDays(3);

    private final PersonService persons;
    private final Sealer sealer;
    private final Outbox outbox;
    private final Clock clock;

    MessageService(PersonService persons, Sealer sealer, Outbox outbox, Clock clock) {
        this.persons = persons;
        this.sealer = sealer;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether the person can be reached, or need not be. */
    @Transactional(TxType.MANDATORY)
    boolean send(MessageRequested message) {
        Optional<Reachable> person = persons.findReachable(message.personId(), message.recipient());
        person.ifPresent(
                found -> outbox.append(dispatch(found, message.messageId(), message.template(), message.parameters())));
        return person.isPresent() || message.recipient() == Recipient.OTHER_CONTACT_ALONE;
    }

    /** Tells a person on every contact that is theirs; who has none yet hears nothing. */
    @Transactional(TxType.MANDATORY)
    public void sendEverywhere(UUID personId, String template) {
        tell(persons.listReachable(personId), template);
    }

    /** Tells a person on the contacts that the news itself does not go to (C9); with none there is nothing to add. */
    @Transactional(TxType.MANDATORY)
    public void sendToOthers(UUID personId, String template) {
        tell(persons.listOthers(personId), template);
    }

    private void tell(List<Reachable> contacts, String template) {
        for (Reachable contact : contacts) {
            outbox.append(dispatch(contact, Ids.next(), template, Map.of()));
        }
    }

    private DispatchRequested dispatch(
            Reachable person, UUID messageId, String template, Map<String, String> parameters) {
        UUID id = Ids.next();
        Instant notAfter = clock.instant().plus(STILL_WORTH_SENDING);
        SealedContent content = new SealedContent(
                id, Purpose.MESSAGE, notAfter, person.contact().address(), parameters);
        return new DispatchRequested(
                id,
                messageId,
                person.contact().channel(),
                Purpose.MESSAGE,
                template,
                person.language().code(),
                Priority.NORMAL,
                sealer.seal(person.contact().sealedFor(), content),
                notAfter);
    }
}
