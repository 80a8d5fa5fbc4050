package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.peers.TestMail;
import it.sportello.notification.channel.mail.receipt.ReceiptTexts;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CertifiedReceiptTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Orders orders;

    private final ReturnedMail ordinaryReturns = ReturnedMail.ordinary();

    private final ReturnedMail certifiedReturns = ReturnedMail.certified();

    private final FictionalCitizen citizen = FictionalCitizen.random();

    @Test
    @DisplayName("N1 N2 certified e-mail is delivered when a provider attests it, and the receipts are kept in mind")
    void attestedMailIsDelivered() {
        DispatchRequested order = send(Channel.CERTIFIED_EMAIL, "pec.example");

        Deliveries.awaitState(order, DeliveryState.DELIVERED);

        Deliveries.awaitTold(order, "DeliveryConfirmed", "\"assumed\":false", "CERTIFIED_EMAIL");
        awaitReceipts(order, "ACCEPTED", "DELIVERED");
        certifiedReturns.awaitEmpty();
        assertThat(Deliveries.path(order)).containsExactly("CREATED", "SENDING", "SENT", "DELIVERED");
    }

    @Test
    @DisplayName("N2 certified e-mail of which a provider attests the failure has failed for good, told with our code")
    void failedMailIsAPermanentFailure() {
        DispatchRequested refused = send(Channel.CERTIFIED_EMAIL, "refused.pec.example");
        DispatchRequested unaccepted = send(Channel.CERTIFIED_EMAIL, "unaccepted.pec.example");

        Deliveries.awaitState(refused, DeliveryState.PERMANENT_FAILURE);
        Deliveries.awaitState(unaccepted, DeliveryState.PERMANENT_FAILURE);

        Deliveries.awaitTold(refused, "DeliveryFailed", "\"reason\":\"UNDELIVERABLE\"");
        awaitReceipts(refused, "ACCEPTED", "NOT_DELIVERED");
        awaitReceipts(unaccepted, "NOT_ACCEPTED");
    }

    @Test
    @DisplayName("N2 acceptance and the twelve hours' notice end nothing; twice or in another order, bad news counts")
    void noticesEndNothing() {
        DispatchRequested order = send(Channel.CERTIFIED_EMAIL, "example.org");
        Deliveries.awaitState(order, DeliveryState.SENT);

        certify("preavviso-errore-consegna", "accettazione", "accettazione");
        awaitReceipts(order, "ACCEPTED", "LATE");
        certifiedReturns.awaitEmpty();
        assertThat(Deliveries.path(order)).containsExactly("CREATED", "SENDING", "SENT");

        certify("avvenuta-consegna", "preavviso-errore-consegna", "errore-consegna", "avvenuta-consegna");
        awaitReceipts(order, "ACCEPTED", "DELIVERED", "LATE", "NOT_DELIVERED");
        certifiedReturns.awaitEmpty();
        assertThat(Deliveries.path(order))
                .containsExactly("CREATED", "SENDING", "SENT", "DELIVERED", "PERMANENT_FAILURE");
    }

    @Test
    @DisplayName("N2 a receipt says nothing of ordinary e-mail, and nothing when it came to another mailbox")
    void receiptsSayNothingOfOtherDeliveries() throws MessagingException {
        DispatchRequested ordinary = send(Channel.EMAIL, "example.org");
        DispatchRequested certified = send(Channel.CERTIFIED_EMAIL, "example.org");
        Deliveries.awaitState(ordinary, DeliveryState.SENT);
        Deliveries.awaitState(certified, DeliveryState.SENT);

        certifiedReturns.write(ReceiptTexts.receipt("errore-consegna", ordinary.dispatchId()));
        ordinaryReturns.write(ReceiptTexts.receipt("errore-consegna", certified.dispatchId()));

        certifiedReturns.awaitEmpty();
        ordinaryReturns.awaitEmpty();
        assertThat(List.of(ordinary, certified)).allSatisfy(order -> {
            assertThat(Deliveries.column("state", order.dispatchId())).contains("SENT");
            assertThat(receipts(order)).isEmpty();
        });
    }

    @Test
    @DisplayName("N2 strange, broken and oversized receipts are cleared away, and what lies behind them read")
    void strangeReceiptsAreClearedAway() throws MessagingException {
        DispatchRequested order = send(Channel.CERTIFIED_EMAIL, "example.org");
        Deliveries.awaitState(order, DeliveryState.SENT);
        UUID dispatch = order.dispatchId();
        String good = ReceiptTexts.receipt("avvenuta-consegna", dispatch);

        certifiedReturns.write(ReceiptTexts.receipt("avvenuta-consegna", UUID.randomUUID()));
        certifiedReturns.write(ReceiptTexts.receipt("errore-consegna", ReceiptTexts.messageId(dispatch), "<postacert"));
        certifiedReturns.write(good.replace("Subject: Prova", "Subject: " + "o ".repeat(150_000)));
        certifiedReturns.write(good);

        Deliveries.awaitState(order, DeliveryState.DELIVERED);
        certifiedReturns.awaitEmpty();
        assertThat(receipts(order)).containsExactly("DELIVERED");
    }

    @Test
    @DisplayName("N2 a receipt is deleted when its effect is committed, and read again until then")
    void aReceiptIsDeletedWhenItsEffectIsCommitted() {
        DispatchRequested order = send(Channel.CERTIFIED_EMAIL, "example.org");
        Deliveries.awaitState(order, DeliveryState.SENT);
        Deliveries.run("alter table certified_receipt add constraint refused check (kind <> 'DELIVERED') not valid");
        try {
            certify("avvenuta-consegna");
            await("refused and kept")
                    .during(Duration.ofSeconds(3))
                    .atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(IllegalStateException.class)
                    .until(() ->
                            TestMail.mailboxes().of(certifiedReturns.address()).size() == 1);
            assertThat(Deliveries.column("state", order.dispatchId())).contains("SENT");
        } finally {
            Deliveries.run("alter table certified_receipt drop constraint refused");
        }

        Deliveries.awaitState(order, DeliveryState.DELIVERED);
        certifiedReturns.awaitEmpty();
    }

    private DispatchRequested send(Channel channel, String domain) {
        return orders.publish(orders.firstHalf(channel, "it", citizen.emailAt(domain), "ABCD-EFGH"));
    }

    private void certify(String... kinds) {
        for (String kind : kinds) {
            TestMail.server().certify(citizen.emailAt("example.org"), kind);
        }
    }

    private static List<String> receipts(DispatchRequested order) {
        return Deliveries.query(
                "select kind from certified_receipt where dispatch_id = ? order by kind", order.dispatchId());
    }

    private static void awaitReceipts(DispatchRequested order, String... kinds) {
        await("receipts " + List.of(kinds))
                .atMost(PATIENCE)
                .until(() -> receipts(order).equals(List.of(kinds)));
    }
}
