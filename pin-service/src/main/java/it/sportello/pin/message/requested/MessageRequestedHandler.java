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

@ApplicationScoped
class MessageRequestedHandler implements EventHandler<MessageRequested> {

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
            case PRIMARY -> messages.send(List.of(requireChosen(wish)), message);
            // Who wishes knows no contacts: what they tell of concerns the one that everything else goes to.
            case OTHER_CONTACT ->
                announcements.announce(
                        wish.personId(), List.of(requireChosen(wish).contact()), message);
            case OTHER_CONTACT_ALONE ->
                persons.findOther(wish.personId()).ifPresent(other -> messages.send(List.of(other), message));
        }
    }

    private Reachable requireChosen(MessageRequested wish) {
        return persons.findChosen(wish.personId())
                .orElseThrow(() -> new RejectedRecord("nobody can be reached under this person id"));
    }
}
