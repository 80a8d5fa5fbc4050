package it.sportello.pin.letter;

import it.sportello.contracts.event.DeliveryEvent.LetterPosted;
import it.sportello.pin.half.HalfTermService;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** From its posting on, the letter's half has an end (C10). */
@ApplicationScoped
class LetterPostedHandler implements EventHandler<LetterPosted> {

    private final HalfTermService terms;

    LetterPostedHandler(HalfTermService terms) {
        this.terms = terms;
    }

    @Override
    public Class<LetterPosted> eventType() {
        return LetterPosted.class;
    }

    @Override
    public void handle(LetterPosted event) {
        terms.markPosted(event.correlationId(), event.postedAt());
    }
}
