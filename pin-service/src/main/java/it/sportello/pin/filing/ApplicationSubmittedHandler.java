package it.sportello.pin.filing;

import it.sportello.contracts.event.ApplicationEvent.ApplicationSubmitted;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ApplicationSubmittedHandler implements EventHandler<ApplicationSubmitted> {

    private final FilingService filings;

    ApplicationSubmittedHandler(FilingService filings) {
        this.filings = filings;
    }

    @Override
    public Class<ApplicationSubmitted> eventType() {
        return ApplicationSubmitted.class;
    }

    @Override
    public void handle(ApplicationSubmitted event) {
        filings.note(event);
    }
}
