package it.sportello.pin.assistance;

import it.sportello.contracts.event.ContactCenterEvent.PinRequestRefused;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PinRequestRefusedHandler implements EventHandler<PinRequestRefused> {

    private final AssistanceService assistance;

    PinRequestRefusedHandler(AssistanceService assistance) {
        this.assistance = assistance;
    }

    @Override
    public Class<PinRequestRefused> eventType() {
        return PinRequestRefused.class;
    }

    @Override
    public void handle(PinRequestRefused event) {
        assistance.refuse(event);
    }
}
