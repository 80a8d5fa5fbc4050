package it.sportello.contactcenter.intake;

import it.sportello.contactcenter.followup.FollowUpService;
import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PinRequestClosedHandler implements EventHandler<PinRequestClosed> {

    private final FollowUpService service;

    PinRequestClosedHandler(FollowUpService service) {
        this.service = service;
    }

    @Override
    public Class<PinRequestClosed> eventType() {
        return PinRequestClosed.class;
    }

    @Override
    public void handle(PinRequestClosed event) {
        service.note(event);
    }
}
