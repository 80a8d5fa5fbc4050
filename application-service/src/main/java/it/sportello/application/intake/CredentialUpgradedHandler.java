package it.sportello.application.intake;

import it.sportello.application.credential.CredentialService;
import it.sportello.contracts.event.PinEvent.CredentialUpgraded;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CredentialUpgradedHandler implements EventHandler<CredentialUpgraded> {

    private final CredentialService credentials;

    CredentialUpgradedHandler(CredentialService credentials) {
        this.credentials = credentials;
    }

    @Override
    public Class<CredentialUpgraded> eventType() {
        return CredentialUpgraded.class;
    }

    @Override
    public void handle(CredentialUpgraded event) {
        credentials.note(event);
    }
}
