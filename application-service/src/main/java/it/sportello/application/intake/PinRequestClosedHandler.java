package it.sportello.application.intake;

import it.sportello.application.payment.letter.LetterService;
import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PinRequestClosedHandler implements EventHandler<PinRequestClosed> {

    private final LetterService letters;

    PinRequestClosedHandler(LetterService letters) {
        this.letters = letters;
    }

    @Override
    public Class<PinRequestClosed> eventType() {
        return PinRequestClosed.class;
    }

    @Override
    public void handle(PinRequestClosed event) {
        letters.note(event);
    }
}
