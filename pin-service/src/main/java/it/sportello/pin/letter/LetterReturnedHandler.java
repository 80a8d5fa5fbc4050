package it.sportello.pin.letter;

import it.sportello.contracts.event.DeliveryEvent.LetterReturned;
import it.sportello.pin.half.HalfDelivery;
import it.sportello.pin.half.HalfService;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** The letter came back: it did not arrive. */
@ApplicationScoped
class LetterReturnedHandler implements EventHandler<LetterReturned> {

    private final HalfService halves;

    LetterReturnedHandler(HalfService halves) {
        this.halves = halves;
    }

    @Override
    public Class<LetterReturned> eventType() {
        return LetterReturned.class;
    }

    @Override
    public void handle(LetterReturned event) {
        halves.markDelivery(event.correlationId(), HalfDelivery.FAILED, event.returnedAt());
    }
}
