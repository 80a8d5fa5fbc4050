package it.sportello.contactcenter.intake;

import it.sportello.contactcenter.followup.FollowUpService;
import it.sportello.contracts.event.PinEvent.AssistanceNeeded;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AssistanceNeededHandler implements EventHandler<AssistanceNeeded> {

    private final FollowUpService service;

    AssistanceNeededHandler(FollowUpService service) {
        this.service = service;
    }

    @Override
    public Class<AssistanceNeeded> eventType() {
        return AssistanceNeeded.class;
    }

    @Override
    public void handle(AssistanceNeeded event) {
        service.note(event);
    }
}
