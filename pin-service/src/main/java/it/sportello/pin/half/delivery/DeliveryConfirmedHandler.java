package it.sportello.pin.half.delivery;

import it.sportello.contracts.event.DeliveryEvent.DeliveryConfirmed;
import it.sportello.pin.half.HalfDelivery;
import it.sportello.pin.half.HalfService;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DeliveryConfirmedHandler implements EventHandler<DeliveryConfirmed> {

    private final HalfService halves;

    DeliveryConfirmedHandler(HalfService halves) {
        this.halves = halves;
    }

    @Override
    public Class<DeliveryConfirmed> eventType() {
        return DeliveryConfirmed.class;
    }

    @Override
    public void handle(DeliveryConfirmed event) {
        halves.markDelivery(event.correlationId(), HalfDelivery.DELIVERED, event.confirmedAt());
    }
}
