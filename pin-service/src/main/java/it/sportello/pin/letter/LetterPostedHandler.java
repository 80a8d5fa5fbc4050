package it.sportello.pin.letter;

import it.sportello.contracts.event.DeliveryEvent.LetterPosted;
import it.sportello.pin.half.HalfService;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** From its posting on, the letter's half has an end (C10). */
@ApplicationScoped
class LetterPostedHandler implements EventHandler<LetterPosted> {

    private final HalfService halves;

    LetterPostedHandler(HalfService halves) {
        this.halves = halves;
    }

    @Override
    public Class<LetterPosted> eventType() {
        return LetterPosted.class;
    }

    @Override
    public void handle(LetterPosted event) {
        halves.markPosted(event.correlationId(), event.postedAt());
    }
}
