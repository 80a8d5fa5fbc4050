package it.sportello.application.intake;

import it.sportello.application.credential.CredentialService;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PinActivatedHandler implements EventHandler<PinActivated> {

    private final CredentialService credentials;

    PinActivatedHandler(CredentialService credentials) {
        this.credentials = credentials;
    }

    @Override
    public Class<PinActivated> eventType() {
        return PinActivated.class;
    }

    @Override
    public void handle(PinActivated event) {
        credentials.note(event);
    }
}
