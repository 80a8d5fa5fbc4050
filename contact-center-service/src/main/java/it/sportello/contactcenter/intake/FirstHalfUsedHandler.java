package it.sportello.contactcenter.intake;

import it.sportello.contactcenter.followup.FollowUpService;
import it.sportello.contracts.event.PinEvent.FirstHalfUsed;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class FirstHalfUsedHandler implements EventHandler<FirstHalfUsed> {

    private final FollowUpService service;

    FirstHalfUsedHandler(FollowUpService service) {
        this.service = service;
    }

    @Override
    public Class<FirstHalfUsed> eventType() {
        return FirstHalfUsed.class;
    }

    @Override
    public void handle(FirstHalfUsed event) {
        service.note(event);
    }

    /** The half and not the person: the other topic's events lock the same rows, in the same order. */
    @Override
    public String lockKey(FirstHalfUsed event) {
        return event.halfId().toString();
    }
}
