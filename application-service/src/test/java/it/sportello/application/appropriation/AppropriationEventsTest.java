package it.sportello.application.appropriation;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.Fixtures;
import it.sportello.application.change.BenefitApplication;
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
            null,
            false,
            ApplicationStatus.ACCEPTED,
            false,
            null);

    @Test
    @DisplayName("A7 the reminder names the last day")
    void remindsOfTheLastDay() {
        var message = (MessageRequested)
                AppropriationEvents.reminder(bonus, LocalDate.parse("2020-05-20"), Fixtures.APRIL_FIRST);

        KnownMessages.assertInclude(message);
        assertThat(message.personId()).isEqualTo(bonus.personId());
        assertThat(message.parameters()).containsEntry("last_day", "2020-05-20");
    }

    @Test
    @DisplayName("A7 who has no booklet is told of their application")
    void tellsOfTheRefusal() {
        var message = (MessageRequested) AppropriationEvents.refused(bonus, Fixtures.APRIL_FIRST);

        KnownMessages.assertInclude(message);
        assertThat(message.parameters()).containsEntry("protocol_number", "SPT-2020-000000123");
    }
}
