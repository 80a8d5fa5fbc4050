package it.sportello.contactcenter.intake;

import it.sportello.contactcenter.casework.CaseOpeningService;
import it.sportello.contracts.event.PinEvent.ValidationRefused;
import it.sportello.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ValidationRefusedHandler implements EventHandler<ValidationRefused> {

    private final CaseOpeningService cases;

    ValidationRefusedHandler(CaseOpeningService cases) {
        this.cases = cases;
    }

    @Override
    public Class<ValidationRefused> eventType() {
        return ValidationRefused.class;
    }

    @Override
    public void handle(ValidationRefused event) {
        cases.note(event);
    }
}
