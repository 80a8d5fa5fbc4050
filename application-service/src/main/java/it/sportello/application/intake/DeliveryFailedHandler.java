package it.sportello.application.intake;

import it.sportello.application.appropriation.TermService;
import it.sportello.application.change.NoticeService;
import it.sportello.contracts.event.DeliveryEvent.DeliveryFailed;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DeliveryFailedHandler implements EventHandler<DeliveryFailed> {

    private final NoticeService notices;
    private final TermService terms;

    DeliveryFailedHandler(NoticeService notices, TermService terms) {
        this.notices = notices;
        this.terms = terms;
    }

    @Override
    public Class<DeliveryFailed> eventType() {
        return DeliveryFailed.class;
    }

    @Override
    public void handle(DeliveryFailed event) {
        if (notices.note(event)) {
            terms.follow(event.correlationId());
        }
    }
}
