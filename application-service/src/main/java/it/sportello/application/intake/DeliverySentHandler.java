package it.sportello.application.intake;

import it.sportello.application.change.NoticeService;
import it.sportello.contracts.event.DeliveryEvent.DeliverySent;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DeliverySentHandler implements EventHandler<DeliverySent> {

    private final NoticeService notices;

    DeliverySentHandler(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Class<DeliverySent> eventType() {
        return DeliverySent.class;
    }

    @Override
    public void handle(DeliverySent event) {
        notices.note(event);
    }
}
