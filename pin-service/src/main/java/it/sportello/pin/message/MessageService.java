package it.sportello.pin.message;

import it.sportello.pin.person.PersonService;
import it.sportello.pin.person.Reachable;
import it.sportello.pin.register.ResidentRegister;
import it.sportello.platform.outbox.Outbox;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds where a person can be reached, which nobody else knows, and passes a message on sealed to that channel. */
@ApplicationScoped
public class MessageService {

    private final PersonService persons;
    private final ResidentRegister register;
    private final MessageDispatch dispatch;
    private final Outbox outbox;

    MessageService(PersonService persons, ResidentRegister register, MessageDispatch dispatch, Outbox outbox) {
        this.persons = persons;
        this.register = register;
        this.dispatch = dispatch;
        this.outbox = outbox;
    }

    @Transactional(TxType.MANDATORY)
    public void send(List<Reachable> contacts, Message message) {
        for (Reachable contact : contacts) {
            outbox.append(dispatch.to(contact, message));
        }
    }

    /** Writes to the address in the register; who moved out of it is written to no more. */
    @Transactional(TxType.MANDATORY)
    public void sendByPost(UUID personId, Message message) {
        register.find(persons.taxCodeOf(personId))
                .ifPresent(resident -> outbox.append(dispatch.byPost(resident, persons.languageOf(personId), message)));
    }

    /** Tells a person on the contact they chose; who has none yet hears nothing. */
    @Transactional(TxType.MANDATORY)
    public void sendToChosen(UUID personId, String template, Map<String, String> parameters) {
        send(persons.findChosen(personId).stream().toList(), new Message(Ids.next(), template, parameters));
    }

    /** Tells a person on every contact that is theirs; who has none yet hears nothing. */
    @Transactional(TxType.MANDATORY)
    public void sendEverywhere(UUID personId, String template) {
        send(persons.listReachable(personId), new Message(Ids.next(), template, Map.of()));
    }
}
