package it.sportello.contactcenter.intake;

import it.sportello.contactcenter.followup.FollowUpService;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PinIssuedHandler implements EventHandler<PinIssued> {

    private final FollowUpService service;

    PinIssuedHandler(FollowUpService service) {
        this.service = service;
    }

    @Override
    public Class<PinIssued> eventType() {
        return PinIssued.class;
    }

    @Override
    public void handle(PinIssued event) {
        service.note(event);
    }

    /** The half and not the person: the other topic's events lock the same rows, in the same order. */
    @Override
    public String lockKey(PinIssued event) {
        return event.halfId().toString();
    }
}
