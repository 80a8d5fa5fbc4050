package it.sportello.contactcenter.intake;

import it.sportello.contactcenter.followup.FollowUpService;
import it.sportello.contracts.event.DeliveryEvent.DeliverySent;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DeliverySentHandler implements EventHandler<DeliverySent> {

    private final FollowUpService service;

    DeliverySentHandler(FollowUpService service) {
        this.service = service;
    }

    @Override
    public Class<DeliverySent> eventType() {
        return DeliverySent.class;
    }

    @Override
    public void handle(DeliverySent event) {
        service.note(event);
    }
}
