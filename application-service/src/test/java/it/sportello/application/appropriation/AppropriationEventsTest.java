package it.sportello.application.appropriation;

import static it.sportello.application.Fixtures.APRIL_FIRST;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.change.BenefitApplication;
import it.sportello.contracts.event.Event;
import it.sportello.contracts.event.MessageEvent.MessageRequested;
import it.sportello.localstack.testing.KnownMessages;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AppropriationEventsTest {

    private final BenefitApplication bonus = new BenefitApplication(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "SPT-2020-000000123",
            "BABYSITTING",
            true,
            1,
            ApplicationStatus.ACCEPTED,
            false,
            null);

    @Test
    @DisplayName("A7 reminders and refusals of the platform are messages that can be written")
    void whatIsToldCanBeWritten() {
        assertKnown(AppropriationEvents.reminder(bonus, LocalDate.of(2020, 4, 20), APRIL_FIRST));
        assertKnown(AppropriationEvents.refused(bonus, APRIL_FIRST));
    }

    private static void assertKnown(Event event) {
        KnownMessages.assertInclude((MessageRequested) event);
    }
}
