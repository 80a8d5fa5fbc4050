package it.sportello.pin.remote;

import it.sportello.contracts.event.ContactCenterEvent.IdentityVerifiedRemotely;
import it.sportello.contracts.event.PinEvent.ValidationRefused;
import it.sportello.platform.inbox.EventHandler;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

@ApplicationScoped
class IdentityVerifiedRemotelyHandler implements EventHandler<IdentityVerifiedRemotely> {

    private final IdentificationService identifications;
    private final Outbox outbox;
    private final Clock clock;

    IdentityVerifiedRemotelyHandler(IdentificationService identifications, Outbox outbox, Clock clock) {
        this.identifications = identifications;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<IdentityVerifiedRemotely> eventType() {
        return IdentityVerifiedRemotely.class;
    }

    @Override
    public void handle(IdentityVerifiedRemotely event) {
        if (!identifications.order(event)) {
            outbox.append(new ValidationRefused(
                    event.personId(), event.requestId(), RefusalReason.SUPERSEDED.code(), clock.instant()));
        }
    }
}
