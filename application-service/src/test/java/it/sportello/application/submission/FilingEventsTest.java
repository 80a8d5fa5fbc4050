package it.sportello.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.Fixtures;
import it.sportello.application.form.Payment;
import it.sportello.application.submission.FiledApplication.State;
import it.sportello.contracts.event.ApplicationEvent.ApplicationSubmitted;
import it.sportello.contracts.event.MessageEvent.MessageRequested;
import it.sportello.contracts.event.MessageEvent.Recipient;
import it.sportello.localstack.testing.KnownMessages;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FilingEventsTest {

    private final State suspended =
            new State(ApplicationStatus.SUSPENDED, false, false, new Payment.CashAtPostOffice(), null);
    private final UUID person = UUID.randomUUID();
    private final FiledApplication application = new FiledApplication(
            UUID.randomUUID(), "SPT-2020-000000123", "NASPI", Fixtures.APRIL_FIRST, null, suspended, suspended);

    @Test
    @DisplayName("A7 whoever files with another first half than the activated one is asked whether it was them")
    void asksWhenInDoubt() {
        State doubted = new State(ApplicationStatus.SUBMITTED, false, true, new Payment.CashAtPostOffice(), null);
        var filing = new FiledApplication(
                application.id(), "SPT-2020-000000124", "AGRICULTURE", Fixtures.APRIL_FIRST, 2, suspended, doubted);

        assertThat(FilingEvents.of(person, filing)).last().isInstanceOfSatisfying(MessageRequested.class, question -> {
            assertThat(question.recipient()).isEqualTo(Recipient.PRIMARY);
            assertThat(question.template()).isEqualTo("application-confirmation-needed");
            KnownMessages.assertInclude(question);
        });
    }

    @Test
    @DisplayName("A5 a filing is told to the others, and its receipt is asked for at the primary contact")
    void tellsTheOthers() {
        assertThat(FilingEvents.of(person, application))
                .satisfiesExactly(
                        submitted -> assertThat(submitted)
                                .isEqualTo(new ApplicationSubmitted(
                                        person,
                                        application.id(),
                                        "SPT-2020-000000123",
                                        "NASPI",
                                        "SUSPENDED",
                                        null,
                                        Fixtures.APRIL_FIRST)),
                        message -> assertThat(message).isInstanceOfSatisfying(MessageRequested.class, receipt -> {
                            assertThat(receipt.recipient()).isEqualTo(Recipient.PRIMARY);
                            assertThat(receipt.template()).isEqualTo("application-receipt");
                            assertThat(receipt.parameters())
                                    .isEqualTo(Map.of(
                                            "protocol_number", "SPT-2020-000000123",
                                            "benefit", "NASPI",
                                            "filed_at", "2020-04-01T06:00:00Z",
                                            "status", "SUSPENDED"));
                            KnownMessages.assertInclude(receipt);
                        }));
    }
}
