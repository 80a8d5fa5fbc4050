package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.peers.TestMail;
import it.sportello.localstack.testing.peers.TestSms;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class CodeSendingTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Inject
    Orders orders;

    private final FictionalCitizen citizen = FictionalCitizen.random();

    @Test
    @DisplayName("C9 N6 a one-time code reaches the telephone, and nothing of it is kept")
    void aCodeReachesTheTelephone() {
        DispatchRequested order = publish(Channel.SMS, citizen.mobile());

        Deliveries.awaitState(order, DeliveryState.DELIVERED);

        assertThat(TestSms.phones().of(citizen.mobile()))
                .singleElement()
                .satisfies(sms -> assertThat(sms.text())
                        .contains("471108", "recuperare il PIN")
                        .doesNotContain(citizen.taxCode(), citizen.familyName()));
        assertThat(sealed(order)).isEqualTo("null");
        Deliveries.awaitTold(order, "DeliveryConfirmed", "\"purpose\":\"ONE_TIME_CODE\"", "SMS");
    }

    @ParameterizedTest(name = "C9 N6 {0}")
    @EnumSource(names = {"EMAIL", "CERTIFIED_EMAIL"})
    @DisplayName("C9 N6 a one-time code reaches the mailbox, and nothing of it is kept")
    void aCodeReachesTheMailbox(Channel channel) {
        DispatchRequested order = publish(channel, citizen.email());

        Deliveries.awaitState(order, DeliveryState.SENT);

        assertThat(TestMail.mailboxes().of(citizen.email())).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Il suo codice");
            assertThat(mail.text())
                    .contains("471108", "recuperare il PIN", "803 164")
                    .doesNotContain(citizen.taxCode(), citizen.familyName(), "http", "www.");
        });
        assertThat(sealed(order)).isEqualTo("null");
    }

    @Test
    @DisplayName("C9 N6 a code that could not be handed over while it was good is never sent, and wiped")
    void aCodeThatRanOutIsNeverSent() {
        String busyOnce = "+393992" + citizen.mobile().substring(7);
        DispatchRequested order = publish(Channel.SMS, busyOnce);
        Deliveries.awaitState(order, DeliveryState.TEMPORARY_FAILURE);

        TestClock.forward(TEN_MINUTES);

        Deliveries.awaitState(order, DeliveryState.EXPIRED);
        Deliveries.awaitTold(order, "DeliveryFailed", "\"reason\":\"OUT_OF_DATE\"", "\"purpose\":\"ONE_TIME_CODE\"");
        assertThat(TestSms.phones().of(busyOnce)).isEmpty();
        assertThat(sealed(order)).isEqualTo("null");
    }

    @Test
    @DisplayName("C9 a code whose order comes when it is no longer good is not sent")
    void aCodeThatComesTooLateIsNotSent() {
        DispatchRequested late = orders.code(
                Channel.SMS, "it", citizen.mobile(), "471108", TestClock.now().plus(TEN_MINUTES));
        TestClock.forward(TEN_MINUTES);

        orders.publish(late);

        Deliveries.awaitState(late, DeliveryState.EXPIRED);
        assertThat(TestSms.phones().of(citizen.mobile())).isEmpty();
    }

    private DispatchRequested publish(Channel channel, String contact) {
        return orders.publish(
                orders.code(channel, "it", contact, "471108", TestClock.now().plus(TEN_MINUTES)));
    }

    private static String sealed(DispatchRequested order) {
        return Deliveries.column("sealed", order.dispatchId()).orElseThrow();
    }
}
