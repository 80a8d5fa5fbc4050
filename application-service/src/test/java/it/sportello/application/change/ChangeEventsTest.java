package it.sportello.application.change;

import static it.sportello.application.Fixtures.APRIL_FIRST;
import static it.sportello.application.change.BenefitApplications.filedWith;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.ApplicationStatus;
import it.sportello.contracts.event.ApplicationEvent.ApplicationRepudiated;
import it.sportello.contracts.event.ApplicationEvent.ApplicationStatusChanged;
import it.sportello.contracts.event.Event;
import it.sportello.contracts.event.MessageEvent.MessageRequested;
import it.sportello.contracts.event.MessageEvent.Recipient;
import it.sportello.localstack.testing.KnownMessages;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangeEventsTest {

    private static final UUID MESSAGE = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final BenefitApplication repudiated = filedWith(3, ApplicationStatus.REPUDIATED);
    private final BenefitApplication submitted = filedWith(1, ApplicationStatus.SUBMITTED);

    @Test
    @DisplayName("A11 a repudiation names the issue of the half, so that it can be revoked")
    void tellsOfRepudiation() {
        assertThat(ChangeEvents.of(
                        new Change(ChangeKind.REPUDIATED, ApplicationStatus.SUBMITTED, repudiated),
                        MESSAGE,
                        APRIL_FIRST))
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
        assertThat(ChangeEvents.of(
                        new Change(ChangeKind.RELEASED, ApplicationStatus.SUSPENDED, submitted), MESSAGE, APRIL_FIRST))
                .satisfiesExactly(
                        event -> assertThat(event)
                                .isEqualTo(new ApplicationStatusChanged(
                                        submitted.personId(), submitted.id(), "SUBMITTED", APRIL_FIRST)),
                        event -> assertTells(event, "application-released"));
        for (ChangeKind kind : List.of(ChangeKind.PROVED, ChangeKind.CONFIRMED)) {
            assertThat(ChangeEvents.of(new Change(kind, ApplicationStatus.SUBMITTED, submitted), MESSAGE, APRIL_FIRST))
                    .satisfiesExactly(event -> assertTells(event, "application-confirmed"));
        }
        assertTells(ChangeEvents.confirmationNeeded(submitted, APRIL_FIRST), "application-confirmation-needed");
    }

    @Test
    @DisplayName("A7 who is granted a bonus is told that it has to be appropriated")
    void tellsWhatToDo() {
        assertTells(told(ChangeKind.GRANTED, submitted), "application-to-be-appropriated");
        assertTells(told(ChangeKind.REFUSED, submitted), "application-rejected");
    }

    @Test
    @DisplayName("A8 whose review ended with a rejection is not told to ask for another one")
    void tellsTheEndOfAReview() {
        Change change = new Change(ChangeKind.REFUSED, ApplicationStatus.UNDER_REVIEW, submitted);

        assertTells(ChangeEvents.of(change, MESSAGE, APRIL_FIRST).getLast(), "application-review-rejected");
    }

    @Test
    @DisplayName("C9 that the money goes elsewhere is told on another contact, and can be by letter")
    void tellsOtherContact() {
        assertThat(told(ChangeKind.PAYMENT_CHANGED, submitted))
                .isInstanceOfSatisfying(MessageRequested.class, message -> {
                    assertThat(message.recipient()).isEqualTo(Recipient.OTHER_CONTACT);
                    assertThat(message.messageId()).isEqualTo(MESSAGE);
                    KnownMessages.assertIncludeEverywhere(
                            message.template(), message.parameters().keySet());
                });
    }

    private static Event told(ChangeKind kind, BenefitApplication application) {
        return ChangeEvents.of(new Change(kind, ApplicationStatus.SUBMITTED, application), MESSAGE, APRIL_FIRST)
                .getLast();
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
