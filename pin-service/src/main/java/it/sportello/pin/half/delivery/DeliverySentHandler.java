package it.sportello.pin.half.delivery;

import it.sportello.contracts.event.DeliveryEvent.DeliverySent;
import it.sportello.pin.half.HalfDelivery;
import it.sportello.pin.half.HalfService;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DeliverySentHandler implements EventHandler<DeliverySent> {

    private final HalfService halves;

    DeliverySentHandler(HalfService halves) {
        this.halves = halves;
    }

    @Override
    public Class<DeliverySent> eventType() {
        return DeliverySent.class;
    }

    @Override
    public void handle(DeliverySent event) {
        halves.markDelivery(event.correlationId(), HalfDelivery.SENT, event.sentAt());
    }
}
