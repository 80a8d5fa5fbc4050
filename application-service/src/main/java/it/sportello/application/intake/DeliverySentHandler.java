package it.sportello.application.intake;

import it.sportello.application.appropriation.TermService;
import it.sportello.application.change.NoticeService;
import it.sportello.contracts.event.DeliveryEvent.DeliverySent;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DeliverySentHandler implements EventHandler<DeliverySent> {

    private final NoticeService notices;
    private final TermService terms;

    DeliverySentHandler(NoticeService notices, TermService terms) {
        this.notices = notices;
        this.terms = terms;
    }

    @Override
    public Class<DeliverySent> eventType() {
        return DeliverySent.class;
    }

    @Override
    public void handle(DeliverySent event) {
        if (notices.note(event)) {
            terms.follow(event.correlationId());
        }
    }
}
