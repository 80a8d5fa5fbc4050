package it.sportello.contactcenter.intake;

import it.sportello.contactcenter.followup.FollowUpService;
import it.sportello.contracts.event.DeliveryEvent.DeliveryFailed;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DeliveryFailedHandler implements EventHandler<DeliveryFailed> {

    private final FollowUpService service;

    DeliveryFailedHandler(FollowUpService service) {
        this.service = service;
    }

    @Override
    public Class<DeliveryFailed> eventType() {
        return DeliveryFailed.class;
    }

    @Override
    public void handle(DeliveryFailed event) {
        service.note(event);
    }
}
