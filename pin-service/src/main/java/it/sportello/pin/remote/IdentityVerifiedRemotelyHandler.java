package it.sportello.pin.remote;

import it.sportello.contracts.event.ContactCenterEvent.IdentityVerifiedRemotely;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class IdentityVerifiedRemotelyHandler implements EventHandler<IdentityVerifiedRemotely> {

    private final IdentificationService identifications;

    IdentityVerifiedRemotelyHandler(IdentificationService identifications) {
        this.identifications = identifications;
    }

    @Override
    public Class<IdentityVerifiedRemotely> eventType() {
        return IdentityVerifiedRemotely.class;
    }

    @Override
    public void handle(IdentityVerifiedRemotely event) {
        identifications.order(event);
    }
}
