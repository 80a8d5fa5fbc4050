package it.sportello.application.intake;

import it.sportello.application.payment.letter.LetterService;
import it.sportello.contracts.event.DeliveryEvent.LetterReturned;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class LetterReturnedHandler implements EventHandler<LetterReturned> {

    private final LetterService letters;

    LetterReturnedHandler(LetterService letters) {
        this.letters = letters;
    }

    @Override
    public Class<LetterReturned> eventType() {
        return LetterReturned.class;
    }

    @Override
    public void handle(LetterReturned event) {
        letters.note(event);
    }
}
