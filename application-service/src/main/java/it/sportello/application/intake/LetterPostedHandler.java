package it.sportello.application.intake;

import it.sportello.application.payment.letter.LetterService;
import it.sportello.contracts.event.DeliveryEvent.LetterPosted;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class LetterPostedHandler implements EventHandler<LetterPosted> {

    private final LetterService letters;

    LetterPostedHandler(LetterService letters) {
        this.letters = letters;
    }

    @Override
    public Class<LetterPosted> eventType() {
        return LetterPosted.class;
    }

    @Override
    public void handle(LetterPosted event) {
        letters.note(event);
    }
}
