package it.sportello.application.intake;

import it.sportello.application.appropriation.TermService;
import it.sportello.application.change.NoticeService;
import it.sportello.contracts.event.DeliveryEvent.DeliveryConfirmed;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DeliveryConfirmedHandler implements EventHandler<DeliveryConfirmed> {

    private final NoticeService notices;
    private final TermService terms;

    DeliveryConfirmedHandler(NoticeService notices, TermService terms) {
        this.notices = notices;
        this.terms = terms;
    }

    @Override
    public Class<DeliveryConfirmed> eventType() {
        return DeliveryConfirmed.class;
    }

    @Override
    public void handle(DeliveryConfirmed event) {
        if (notices.note(event)) {
            terms.follow(event.correlationId());
        }
    }
}
