package it.sportello.application.intake;

import it.sportello.application.payment.letter.LetterService;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PinIssuedHandler implements EventHandler<PinIssued> {

    private final LetterService letters;

    PinIssuedHandler(LetterService letters) {
        this.letters = letters;
    }

    @Override
    public Class<PinIssued> eventType() {
        return PinIssued.class;
    }

    @Override
    public void handle(PinIssued event) {
        letters.note(event);
    }
}
