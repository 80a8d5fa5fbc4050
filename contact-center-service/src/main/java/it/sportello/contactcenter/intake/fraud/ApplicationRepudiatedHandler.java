package it.sportello.contactcenter.intake.fraud;

import it.sportello.contactcenter.casework.CaseOpeningService;
import it.sportello.contracts.event.ApplicationEvent.ApplicationRepudiated;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ApplicationRepudiatedHandler implements EventHandler<ApplicationRepudiated> {

    private final CaseOpeningService cases;

    ApplicationRepudiatedHandler(CaseOpeningService cases) {
        this.cases = cases;
    }

    @Override
    public Class<ApplicationRepudiated> eventType() {
        return ApplicationRepudiated.class;
    }

    @Override
    public void handle(ApplicationRepudiated event) {
        cases.note(event);
    }
}
