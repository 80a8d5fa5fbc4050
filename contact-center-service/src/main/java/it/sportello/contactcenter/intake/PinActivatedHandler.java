package it.sportello.contactcenter.intake;

import it.sportello.contactcenter.followup.FollowUpService;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PinActivatedHandler implements EventHandler<PinActivated> {

    private final FollowUpService service;

    PinActivatedHandler(FollowUpService service) {
        this.service = service;
    }

    @Override
    public Class<PinActivated> eventType() {
        return PinActivated.class;
    }

    @Override
    public void handle(PinActivated event) {
        service.note(event);
    }
}
