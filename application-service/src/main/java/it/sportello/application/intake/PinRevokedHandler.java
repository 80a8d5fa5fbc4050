package it.sportello.application.intake;

import it.sportello.application.credential.CredentialService;
import it.sportello.contracts.event.PinEvent.PinRevoked;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PinRevokedHandler implements EventHandler<PinRevoked> {

    private final CredentialService credentials;

    PinRevokedHandler(CredentialService credentials) {
        this.credentials = credentials;
    }

    @Override
    public Class<PinRevoked> eventType() {
        return PinRevoked.class;
    }

    @Override
    public void handle(PinRevoked event) {
        credentials.note(event);
    }
}
