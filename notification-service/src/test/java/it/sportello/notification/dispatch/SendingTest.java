package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.peers.ReceivedMail;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.peers.TestMail;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SendingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Orders orders;

    private final FictionalCitizen citizen = FictionalCitizen.random();

    @ParameterizedTest(name = "N5 {0}: {1}")
    @CsvSource({"it, La prima parte del suo PIN", "en, The first half of your PIN", "de, Der erste Teil Ihrer PIN"})
    @DisplayName("N1 the first half reaches the citizen's mailbox in their language, and nothing else does")
    void theFirstHalfReachesTheCitizen(String language, String subject) {
        DispatchRequested order =
                orders.publish(orders.firstHalf(Channel.EMAIL, language, citizen.email(), "ABCD-EFGH"));

        Deliveries.awaitState(order, DeliveryState.SENT);

        assertThat(mailbox(citizen)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(subject);
            assertThat(mail.text()).contains("ABCD-EFGH", "803 164", "06 164164");
            assertThat(mail.text())
                    .doesNotContain(citizen.taxCode(), citizen.familyName(), citizen.givenName(), "http", "www.");
            assertThat(mail.messageId()).startsWith("<" + order.dispatchId() + "@");
            assertThat(mail.headers().get("X-Envelope-Parameters")).contains("RET=HDRS");
        });
        assertThat(Deliveries.path(order)).containsExactly("CREATED", "SENDING", "SENT");
        Deliveries.awaitTold(
                order, "DeliverySent", order.dispatchId().toString(), "EMAIL", "\"purpose\":\"FIRST_HALF\"");
    }

    @Test
    @DisplayName("A5 the receipt message names protocol number and benefit")
    void theReceiptMessageNamesTheProtocolNumber() {
        DispatchRequested order = orders.publish(orders.receipt(
                "it",
                citizen.email(),
                Map.of(
                        "protocol_number", "SPO.2020.0000042",
                        "benefit", "AGRICULTURE",
                        "filed_at", "2020-04-01T07:00:00Z",
                        "status", "SUBMITTED")));

        Deliveries.awaitState(order, DeliveryState.SENT);

        assertThat(mailbox(citizen)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("SPO.2020.0000042");
            assertThat(mail.text()).contains("operai agricoli", "1 aprile 2020");
        });
    }

    @Test
    @DisplayName("N2 550 is a permanent failure, told with our code and not the peer's words")
    void refusedMailIsAPermanentFailure() {
        DispatchRequested order = orders.publish(orders.firstHalf(citizen.emailAt("refused.example"), "ABCD-EFGH"));

        Deliveries.awaitState(order, DeliveryState.PERMANENT_FAILURE);

        assertThat(Deliveries.column("failure", order.dispatchId())).contains("RECIPIENT_REFUSED");
        Deliveries.awaitTold(order, "DeliveryFailed", "\"reason\":\"RECIPIENT_REFUSED\"");
        assertThat(Deliveries.told(order)).noneMatch(event -> event.text().contains("refused.example"));
    }

    @Test
    @DisplayName("N2 451 is tried again after 30 seconds of the domain clock, then sent")
    void deferredMailIsTriedAgain() {
        DispatchRequested order = orders.publish(orders.firstHalf(citizen.emailAt("slow.example"), "ABCD-EFGH"));
        Deliveries.awaitState(order, DeliveryState.TEMPORARY_FAILURE);
        assertThat(Deliveries.column("failure", order.dispatchId())).contains("PEER_DEFERRED");

        TestClock.forward(Duration.ofSeconds(31));

        Deliveries.awaitState(order, DeliveryState.SENT);
        assertThat(Deliveries.path(order))
                .containsExactly("CREATED", "SENDING", "TEMPORARY_FAILURE", "SENDING", "SENT");
    }

    @Test
    @DisplayName("N2 a mail server that was away gets everything when it is back")
    void aServerThatWasAwayGetsEverything() {
        TestMail.server().stopReceiving();
        DispatchRequested order = orders.publish(orders.firstHalf(citizen.email(), "ABCD-EFGH"));
        try {
            Deliveries.awaitState(order, DeliveryState.TEMPORARY_FAILURE);
        } finally {
            TestMail.server().startReceiving();
        }
        TestClock.forward(Duration.ofSeconds(31));

        Deliveries.awaitState(order, DeliveryState.SENT);
        assertThat(mailbox(citizen)).hasSize(1);
    }

    @Test
    @DisplayName("N3 when the peer holds its answer and the sender is lost, a copy with the same Message-ID goes out")
    void aLostSenderIsReplacedAndTheCopyKnown() {
        TestMail.server().holdAnswers();
        DispatchRequested order = orders.publish(orders.firstHalf(citizen.email(), "ABCD-EFGH"));
        try {
            await("the peer has it, we do not know")
                    .atMost(PATIENCE)
                    .until(() -> !mailbox(citizen).isEmpty());
            Deliveries.expireLease(order);
            await("a copy").atMost(PATIENCE).until(() -> mailbox(citizen).size() == 2);
        } finally {
            TestMail.server().releaseAnswers();
        }

        Deliveries.awaitState(order, DeliveryState.SENT);
        assertThat(mailbox(citizen)).extracting(ReceivedMail::messageId).containsOnly(messageIdOf(order));
        Deliveries.awaitTold(order, "DeliverySent");
        assertThat(Deliveries.told(order)).hasSize(1);
    }

    @Test
    @DisplayName("N3 a sender killed between hand-over and record leaves a lease that brings the delivery back")
    void aKilledSenderLeavesALease() {
        DispatchRequested order = orders.publish(orders.firstHalf(citizen.email(), "ABCD-EFGH"));
        Deliveries.awaitState(order, DeliveryState.SENT);

        Deliveries.forgetOutcome(order);

        await("a copy").atMost(PATIENCE).until(() -> mailbox(citizen).size() == 2);
        Deliveries.awaitState(order, DeliveryState.SENT);
        assertThat(mailbox(citizen)).extracting(ReceivedMail::messageId).containsOnly(messageIdOf(order));
    }

    @Test
    @DisplayName("N3 two senders at once send everything once")
    void twoSendersAtOnceSendEverythingOnce() {
        List<FictionalCitizen> citizens =
                IntStream.range(0, 30).mapToObj(n -> FictionalCitizen.random()).toList();
        List<DispatchRequested> published = citizens.stream()
                .map(one -> orders.publish(orders.firstHalf(one.email(), "ABCD-EFGH")))
                .toList();

        published.forEach(order -> Deliveries.awaitState(order, DeliveryState.SENT));

        assertThat(citizens).allSatisfy(one -> assertThat(mailbox(one)).hasSize(1));
    }

    @Test
    @DisplayName("N2 e-mail that was silent for 60 minutes counts as delivered, and says that it is assumed")
    void silenceCountsAsDelivered() {
        DispatchRequested order = orders.publish(orders.firstHalf(citizen.email(), "ABCD-EFGH"));
        DispatchRequested certified = orders.publish(orders.firstHalf(
                Channel.CERTIFIED_EMAIL, "it", FictionalCitizen.random().email(), "ABCD-EFGH"));
        Deliveries.awaitState(order, DeliveryState.SENT);
        Deliveries.awaitState(certified, DeliveryState.SENT);

        TestClock.forward(Duration.ofMinutes(61));

        Deliveries.awaitState(order, DeliveryState.DELIVERED);
        Deliveries.awaitTold(order, "DeliveryConfirmed", "\"assumed\":true");
        // A certified mailbox gives receipts: nothing is assumed of it.
        assertThat(Deliveries.column("state", certified.dispatchId())).contains("SENT");
    }

    @Test
    @DisplayName("N1 certified e-mail carries the header for receipts that do not echo the text")
    void certifiedMailAsksForShortReceipts() {
        DispatchRequested order =
                orders.publish(orders.firstHalf(Channel.CERTIFIED_EMAIL, "it", citizen.email(), "ABCD-EFGH"));

        Deliveries.awaitState(order, DeliveryState.SENT);

        assertThat(mailbox(citizen))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.headers().get("X-TipoRicevuta")).isEqualTo("sintetica"));
    }

    @Test
    @DisplayName("N2 an order that comes too late expires unsent")
    void anOrderThatComesTooLateExpires() {
        DispatchRequested fresh = orders.firstHalf(citizen.email(), "ABCD-EFGH");
        DispatchRequested late = orders.publish(orders.firstHalf(
                fresh.dispatchId(),
                Channel.EMAIL,
                "it",
                fresh.sealed(),
                TestClock.now().minusSeconds(1)));

        Deliveries.awaitState(late, DeliveryState.EXPIRED);

        Deliveries.awaitTold(late, "DeliveryFailed", "OUT_OF_DATE");
        assertThat(mailbox(citizen)).isEmpty();
        assertThat(Deliveries.column("sealed", late.dispatchId())).contains("null");
    }

    private static List<ReceivedMail> mailbox(FictionalCitizen citizen) {
        return TestMail.mailboxes().of(citizen.email());
    }

    private static String messageIdOf(DispatchRequested order) {
        return "<" + order.dispatchId() + "@posta.example>";
    }
}
