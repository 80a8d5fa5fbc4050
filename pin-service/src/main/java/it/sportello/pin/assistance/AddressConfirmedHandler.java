package it.sportello.pin.assistance;

import it.sportello.contracts.event.ContactCenterEvent.AddressConfirmed;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AddressConfirmedHandler implements EventHandler<AddressConfirmed> {

    private final AssistanceService assistance;

    AddressConfirmedHandler(AssistanceService assistance) {
        this.assistance = assistance;
    }

    @Override
    public Class<AddressConfirmed> eventType() {
        return AddressConfirmed.class;
    }

    @Override
    public void handle(AddressConfirmed event) {
        assistance.confirm(event);
    }
}
