package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.peers.TestMail;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailReportTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Orders orders;

    private final ReturnedMail returns = ReturnedMail.ordinary();

    private final FictionalCitizen citizen = FictionalCitizen.random();

    @Test
    @DisplayName("N2 e-mail that the other side reports as delivered is delivered, and not only assumed to be")
    void reportedMailIsDelivered() {
        DispatchRequested order = send(Channel.EMAIL, "reporting.example");

        Deliveries.awaitState(order, DeliveryState.DELIVERED);

        Deliveries.awaitTold(order, "DeliveryConfirmed", "\"assumed\":false", "EMAIL");
        assertThat(TestMail.mailboxes().of(citizen.emailAt("reporting.example")))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.headers().get("Return-Path")).isEqualTo("<" + returns.address() + ">");
                    assertThat(mail.headers().get("X-Envelope-Parameters"))
                            .contains("RET=HDRS", "ENVID=" + order.dispatchId());
                });
        returns.awaitEmpty();
    }

    @Test
    @DisplayName("N2 e-mail that bounces after it was taken is a permanent failure, told with our code")
    void bouncedMailIsAPermanentFailure() {
        DispatchRequested order = send(Channel.EMAIL, "bounced.example");

        Deliveries.awaitState(order, DeliveryState.PERMANENT_FAILURE);

        assertThat(Deliveries.path(order)).containsExactly("CREATED", "SENDING", "SENT", "PERMANENT_FAILURE");
        Deliveries.awaitTold(order, "DeliveryFailed", "\"reason\":\"UNDELIVERABLE\"");
    }

    @Test
    @DisplayName("N2 a report of failure reopens what an hour of silence let us assume; late good news changes nothing")
    void aLateFailureReopens() {
        DispatchRequested order = send(Channel.EMAIL, "delayed.example");
        Deliveries.awaitState(order, DeliveryState.SENT);
        TestClock.forward(Duration.ofMinutes(61));
        Deliveries.awaitState(order, DeliveryState.DELIVERED);
        Deliveries.awaitTold(order, "DeliveryConfirmed", "\"assumed\":true");

        report("delayed.example", "FAILED");
        Deliveries.awaitState(order, DeliveryState.PERMANENT_FAILURE);
        report("delayed.example", "FAILED");
        report("delayed.example", "DELIVERED");

        returns.awaitEmpty();
        assertThat(Deliveries.path(order))
                .containsExactly("CREATED", "SENDING", "SENT", "DELIVERED", "PERMANENT_FAILURE");
    }

    @Test
    @DisplayName("N2 strangers', oversized and unknown mail is cleared away, and what lies behind it read")
    void strangersMailIsClearedAway() throws MessagingException {
        DispatchRequested order = send(Channel.EMAIL, "example.org");
        Deliveries.awaitState(order, DeliveryState.SENT);

        returns.write("Subject: assenza\n\nSono in ferie");
        returns.write("Subject: assenza\n\n" + "ferie ".repeat(60_000));
        report("example.org", "DELAYED");
        report("example.org", "DELIVERED");

        Deliveries.awaitState(order, DeliveryState.DELIVERED);
        returns.awaitEmpty();
    }

    @Test
    @DisplayName("N2 a report of ordinary mail says nothing of certified e-mail, which has receipts of its own")
    void ordinaryReportsSayNothingOfCertifiedEmail() throws MessagingException {
        DispatchRequested order = send(Channel.CERTIFIED_EMAIL, "example.org");
        Deliveries.awaitState(order, DeliveryState.SENT);

        returns.write("""
                Content-Type: multipart/report; report-type=delivery-status; boundary=x

                --x
                Content-Type: message/delivery-status

                Original-Envelope-Id: %s

                Action: failed
                --x--
                """.formatted(order.dispatchId()));

        returns.awaitEmpty();
        assertThat(Deliveries.column("state", order.dispatchId())).contains("SENT");
    }

    @Test
    @DisplayName("N2 a report is deleted when its effect is committed, and read again until then")
    void aReportIsDeletedWhenItsEffectIsCommitted() {
        DispatchRequested order = send(Channel.EMAIL, "example.org");
        Deliveries.awaitState(order, DeliveryState.SENT);
        Deliveries.run(
                "alter table delivery_transition add constraint refused check (to_state <> 'DELIVERED') not valid");
        try {
            report("example.org", "DELIVERED");
            await("refused and kept")
                    .during(Duration.ofSeconds(3))
                    .atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(IllegalStateException.class)
                    .until(() -> TestMail.mailboxes().of(returns.address()).size() == 1);
            assertThat(Deliveries.column("state", order.dispatchId())).contains("SENT");
        } finally {
            Deliveries.run("alter table delivery_transition drop constraint refused");
        }

        Deliveries.awaitState(order, DeliveryState.DELIVERED);
        returns.awaitEmpty();
    }

    private DispatchRequested send(Channel channel, String domain) {
        return orders.publish(orders.firstHalf(channel, "it", citizen.emailAt(domain), "ABCD-EFGH"));
    }

    private void report(String domain, String action) {
        TestMail.server().report(citizen.emailAt(domain), action);
    }
}
