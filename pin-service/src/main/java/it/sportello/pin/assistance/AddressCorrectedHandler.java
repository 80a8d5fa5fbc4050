package it.sportello.pin.assistance;

import it.sportello.contracts.event.ContactCenterEvent.AddressCorrected;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AddressCorrectedHandler implements EventHandler<AddressCorrected> {

    private final AssistanceService assistance;

    AddressCorrectedHandler(AssistanceService assistance) {
        this.assistance = assistance;
    }

    @Override
    public Class<AddressCorrected> eventType() {
        return AddressCorrected.class;
    }

    @Override
    public void handle(AddressCorrected event) {
        assistance.correct(event);
    }
}
