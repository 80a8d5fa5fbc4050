package it.sportello.pin.half.delivery;

import it.sportello.contracts.event.DeliveryEvent.DeliveryFailed;
import it.sportello.pin.half.HalfDelivery;
import it.sportello.pin.half.HalfService;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DeliveryFailedHandler implements EventHandler<DeliveryFailed> {

    private final HalfService halves;

    DeliveryFailedHandler(HalfService halves) {
        this.halves = halves;
    }

    @Override
    public Class<DeliveryFailed> eventType() {
        return DeliveryFailed.class;
    }

    @Override
    public void handle(DeliveryFailed event) {
        halves.markDelivery(event.correlationId(), HalfDelivery.FAILED, event.failedAt());
    }
}
