package it.sportello.notification.intake;

import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.notification.channel.FailureCode;
import it.sportello.notification.channel.Notice;
import it.sportello.notification.channel.Outlet;
import it.sportello.notification.channel.Outlets;
import it.sportello.notification.dispatch.DispatchService;
import it.sportello.platform.inbox.EventHandler;
import it.sportello.platform.inbox.RejectedRecord;
import it.sportello.platform.sealing.SealOpener;
import it.sportello.platform.sealing.SealedContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Takes an order only when its seal is whole: by a signer allowed for the purpose, bound to this dispatch, in date, and never
 * seen before. Otherwise the record goes to the dead letters and nothing is sent.
 */
@ApplicationScoped
class DispatchRequestedHandler implements EventHandler<DispatchRequested> {

    private final Outlets outlets;
    private final SealOpener seals;
    private final DispatchService service;
    private final Clock clock;

    DispatchRequestedHandler(Outlets outlets, SealOpener seals, DispatchService service, Clock clock) {
        this.outlets = outlets;
        this.seals = seals;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public Class<DispatchRequested> eventType() {
        return DispatchRequested.class;
    }

    @Override
    public void handle(DispatchRequested order) {
        if (!clock.instant().isBefore(order.notAfter())) {
            // Its seal cannot be opened any more either; nothing of it will be sent.
            service.refuse(order, FailureCode.OUT_OF_DATE);
            return;
        }
        Outlet outlet = outlets.find(order.channel()).orElseThrow(() -> new RejectedRecord("channel-not-served"));
        SealedContent content = seals.openOnce(order.sealed(), order.dispatchId(), order.purpose());
        outlet.findFault(noticeOf(order, content)).ifPresent(fault -> {
            throw new RejectedRecord(fault);
        });
        if (outlet.reaches(content.recipient())) {
            service.accept(order);
        } else {
            // Whoever waits for it is told; a dead letter would tell operators, who can do nothing.
            service.refuse(order, FailureCode.RECIPIENT_REFUSED);
        }
    }

    private static Notice noticeOf(DispatchRequested order, SealedContent content) {
        return new Notice(
                order.dispatchId(),
                order.channel(),
                order.template(),
                order.language(),
                content.recipient(),
                content.parameters(),
                content.notAfter());
    }
}
