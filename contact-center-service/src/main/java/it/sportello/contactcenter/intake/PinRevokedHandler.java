package it.sportello.contactcenter.intake;

import it.sportello.contactcenter.followup.FollowUpService;
import it.sportello.contracts.event.PinEvent.PinRevoked;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PinRevokedHandler implements EventHandler<PinRevoked> {

    private final FollowUpService service;

    PinRevokedHandler(FollowUpService service) {
        this.service = service;
    }

    @Override
    public Class<PinRevoked> eventType() {
        return PinRevoked.class;
    }

    @Override
    public void handle(PinRevoked event) {
        service.note(event);
    }
}
