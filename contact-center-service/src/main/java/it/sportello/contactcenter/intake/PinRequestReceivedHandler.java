package it.sportello.contactcenter.intake;

import it.sportello.contactcenter.followup.FollowUpService;
import it.sportello.contracts.event.PinEvent.PinRequestReceived;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PinRequestReceivedHandler implements EventHandler<PinRequestReceived> {

    private final FollowUpService service;

    PinRequestReceivedHandler(FollowUpService service) {
        this.service = service;
    }

    @Override
    public Class<PinRequestReceived> eventType() {
        return PinRequestReceived.class;
    }

    @Override
    public void handle(PinRequestReceived event) {
        service.note(event);
    }
}
