package it.sportello.pin.message;

import it.sportello.contracts.event.MessageEvent.MessageRequested;
import it.sportello.platform.inbox.EventHandler;
import it.sportello.platform.inbox.RejectedRecord;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MessageRequestedHandler implements EventHandler<MessageRequested> {

    private final MessageService messages;

    MessageRequestedHandler(MessageService messages) {
        this.messages = messages;
    }

    @Override
    public Class<MessageRequested> eventType() {
        return MessageRequested.class;
    }

    @Override
    public void handle(MessageRequested message) {
        if (!messages.send(message)) {
            throw new RejectedRecord("nobody can be reached under this person id");
        }
    }
}
