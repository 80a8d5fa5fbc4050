package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.TestMail;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailReportTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Orders orders;

    @ConfigProperty(name = "sportello.mail.returns.address")
    String returns;

    @ConfigProperty(name = "sportello.mail.port")
    String smtpPort;

    private final FictionalCitizen citizen = FictionalCitizen.random();

    @Test
    @DisplayName("N2 e-mail that the other side reports as delivered is delivered, and not only assumed to be")
    void reportedMailIsDelivered() {
        DispatchRequested order = send(Channel.EMAIL, "reporting.example");

        Deliveries.awaitState(order, DeliveryState.DELIVERED);

        Deliveries.awaitTold(order, "DeliveryConfirmed", "\"assumed\":false", "EMAIL");
        assertThat(TestMail.mailboxes().of(addressAt("reporting.example")))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.headers().get("Return-Path")).isEqualTo("<" + returns + ">");
                    assertThat(mail.headers().get("X-Envelope-Parameters"))
                            .contains("RET=HDRS", "ENVID=" + order.dispatchId());
                });
        awaitEmptyMailbox();
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

        awaitEmptyMailbox();
        assertThat(Deliveries.path(order))
                .containsExactly("CREATED", "SENDING", "SENT", "DELIVERED", "PERMANENT_FAILURE");
    }

    @Test
    @DisplayName("N2 strangers', oversized and unknown mail is cleared away, and what lies behind it read")
    void strangersMailIsClearedAway() throws MessagingException {
        DispatchRequested order = send(Channel.EMAIL, "example.org");
        Deliveries.awaitState(order, DeliveryState.SENT);

        writeToReturns("Sono in ferie");
        writeToReturns("ferie ".repeat(60_000));
        report("example.org", "DELAYED");
        report("example.org", "DELIVERED");

        Deliveries.awaitState(order, DeliveryState.DELIVERED);
        awaitEmptyMailbox();
    }

    @Test
    @DisplayName("N2 a report of ordinary mail says nothing of certified e-mail, which has receipts of its own")
    void ordinaryReportsSayNothingOfCertifiedEmail() throws MessagingException {
        DispatchRequested order = send(Channel.CERTIFIED_EMAIL, "example.org");
        Deliveries.awaitState(order, DeliveryState.SENT);

        var report = new MimeMessage(session(), new ByteArrayInputStream("""
                Content-Type: multipart/report; report-type=delivery-status; boundary=x

                --x
                Content-Type: message/delivery-status

                Original-Envelope-Id: %s

                Action: failed
                --x--
                """.formatted(order.dispatchId())
                .getBytes(StandardCharsets.UTF_8)));
        Transport.send(report, InternetAddress.parse(returns));

        awaitEmptyMailbox();
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
                    .until(() -> TestMail.mailboxes().of(returns).size() == 1);
            assertThat(Deliveries.column("state", order.dispatchId())).contains("SENT");
        } finally {
            Deliveries.run("alter table delivery_transition drop constraint refused");
        }

        Deliveries.awaitState(order, DeliveryState.DELIVERED);
        awaitEmptyMailbox();
    }

    private DispatchRequested send(Channel channel, String domain) {
        return orders.publish(orders.firstHalf(channel, "it", addressAt(domain), "ABCD-EFGH"));
    }

    private void report(String domain, String action) {
        TestMail.server().report(addressAt(domain), action);
    }

    private String addressAt(String domain) {
        String address = citizen.email();
        return address.substring(0, address.indexOf('@') + 1) + domain;
    }

    private void awaitEmptyMailbox() {
        await("an empty mailbox")
                .atMost(PATIENCE)
                // What is deleted while we look cannot be read.
                .ignoreExceptionsInstanceOf(IllegalStateException.class)
                .until(() -> TestMail.mailboxes().of(returns).isEmpty());
    }

    private void writeToReturns(String text) throws MessagingException {
        var message = new MimeMessage(session());
        message.setText(text);
        Transport.send(message, InternetAddress.parse(returns));
    }

    private Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", smtpPort);
        properties.put("mail.smtp.from", "stranger@example.org");
        return Session.getInstance(properties);
    }
}
