package it.sportello.contactcenter.intake;

import it.sportello.contactcenter.followup.FollowUpService;
import it.sportello.contracts.event.DeliveryEvent.DeliveryConfirmed;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DeliveryConfirmedHandler implements EventHandler<DeliveryConfirmed> {

    private final FollowUpService service;

    DeliveryConfirmedHandler(FollowUpService service) {
        this.service = service;
    }

    @Override
    public Class<DeliveryConfirmed> eventType() {
        return DeliveryConfirmed.class;
    }

    @Override
    public void handle(DeliveryConfirmed event) {
        service.note(event);
    }
}
