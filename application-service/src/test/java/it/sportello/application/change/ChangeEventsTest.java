package it.sportello.application.change;

import static it.sportello.application.Fixtures.APRIL_FIRST;
import static it.sportello.application.change.Claims.filedWith;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.ApplicationStatus;
import it.sportello.contracts.event.ApplicationEvent.ApplicationRepudiated;
import it.sportello.contracts.event.ApplicationEvent.ApplicationStatusChanged;
import it.sportello.contracts.event.Event;
import it.sportello.contracts.event.MessageEvent.MessageRequested;
import it.sportello.contracts.event.MessageEvent.Recipient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangeEventsTest {

    private final Claim repudiated = filedWith(3, ApplicationStatus.REPUDIATED);
    private final Claim submitted = filedWith(1, ApplicationStatus.SUBMITTED);

    @Test
    @DisplayName("A11 a repudiation names the issue of the half, so that it can be revoked")
    void tellsOfRepudiation() {
        assertThat(ChangeEvents.of(new Change(ChangeKind.REPUDIATED, repudiated), APRIL_FIRST))
                .satisfiesExactly(
                        event -> assertThat(event)
                                .isEqualTo(new ApplicationStatusChanged(
                                        repudiated.personId(), repudiated.id(), "REPUDIATED", APRIL_FIRST)),
                        event -> assertThat(event)
                                .isEqualTo(new ApplicationRepudiated(
                                        repudiated.personId(), repudiated.id(), 3, APRIL_FIRST)),
                        event -> assertTells(event, "application-repudiated"));
    }

    @Test
    @DisplayName("A8 every change is told to the applicant, a new status to the others too")
    void tellsTheApplicant() {
        assertThat(ChangeEvents.of(new Change(ChangeKind.RELEASED, submitted), APRIL_FIRST))
                .satisfiesExactly(
                        event -> assertThat(event)
                                .isEqualTo(new ApplicationStatusChanged(
                                        submitted.personId(), submitted.id(), "SUBMITTED", APRIL_FIRST)),
                        event -> assertTells(event, "application-released"));
        for (ChangeKind kind : List.of(ChangeKind.PROVED, ChangeKind.CONFIRMED)) {
            assertThat(ChangeEvents.of(new Change(kind, submitted), APRIL_FIRST))
                    .satisfiesExactly(event -> assertTells(event, "application-confirmed"));
        }
        assertTells(ChangeEvents.confirmationNeeded(submitted, APRIL_FIRST), "application-confirmation-needed");
    }

    private static void assertTells(Event event, String template) {
        assertThat(event).isInstanceOfSatisfying(MessageRequested.class, message -> {
            assertThat(message.template()).isEqualTo(template);
            assertThat(message.recipient()).isEqualTo(Recipient.PRIMARY);
            assertThat(message.parameters())
                    .isEqualTo(Map.of("protocol_number", "SPT-2020-000000123", "benefit", "BABYSITTING"));
        });
    }
}
