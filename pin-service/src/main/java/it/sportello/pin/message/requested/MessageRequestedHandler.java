package it.sportello.pin.message.requested;

import it.sportello.contracts.event.MessageEvent.MessageRequested;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.pin.message.Message;
import it.sportello.pin.message.MessageService;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.person.Reachable;
import it.sportello.platform.inbox.EventHandler;
import it.sportello.platform.inbox.RejectedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

@ApplicationScoped
class MessageRequestedHandler implements EventHandler<MessageRequested> {

    private static final Logger LOG = Logger.getLogger(MessageRequestedHandler.class);

    private final PersonService persons;
    private final MessageService messages;
    private final AnnouncementService announcements;

    MessageRequestedHandler(PersonService persons, MessageService messages, AnnouncementService announcements) {
        this.persons = persons;
        this.messages = messages;
        this.announcements = announcements;
    }

    @Override
    public Class<MessageRequested> eventType() {
        return MessageRequested.class;
    }

    @Override
    public void handle(MessageRequested wish) {
        Message message = new Message(wish.messageId(), wish.template(), wish.parameters());
        switch (wish.recipient()) {
            case PRIMARY -> messages.send(chosen(wish), message);
            // Who wishes knows no contacts: what they tell of concerns the one that everything else goes to.
            case OTHER_CONTACT ->
                announcements.announce(
                        wish.personId(),
                        chosen(wish).stream().map(Reachable::contact).toList(),
                        message);
            case OTHER_CONTACT_ALONE ->
                persons.findOther(wish.personId()).ifPresent(other -> messages.send(List.of(other), message));
        }
    }

    /** None for who came with an identity of others and gave no contact (C8): that is no fault, and nobody is alarmed. */
    private List<Reachable> chosen(MessageRequested wish) {
        Optional<Reachable> chosen = persons.findChosen(wish.personId());
        if (chosen.isEmpty()) {
            if (persons.findTaxCode(wish.personId()).isEmpty()) {
                throw new RejectedRecord("nobody is known under this person id");
            }
            LOG.infof("The message %s concerns somebody who has no contact", wish.messageId());
        }
        return chosen.stream().toList();
    }
}
