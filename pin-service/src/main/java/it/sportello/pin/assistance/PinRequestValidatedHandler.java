package it.sportello.pin.assistance;

import it.sportello.contracts.event.ContactCenterEvent.PinRequestValidated;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PinRequestValidatedHandler implements EventHandler<PinRequestValidated> {

    private final AssistanceService assistance;

    PinRequestValidatedHandler(AssistanceService assistance) {
        this.assistance = assistance;
    }

    @Override
    public Class<PinRequestValidated> eventType() {
        return PinRequestValidated.class;
    }

    @Override
    public void handle(PinRequestValidated event) {
        assistance.validate(event);
    }
}
