package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.peers.sms.ReceivedSms;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.peers.TestSms;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SmsSendingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Orders orders;

    private final FictionalCitizen citizen = FictionalCitizen.random();

    @ParameterizedTest(name = "N5 {0}: {1}")
    @CsvSource({"it, Prima parte del suo PIN", "en, First half of your PIN", "de, Erster Teil Ihrer PIN"})
    @DisplayName("N1 the first half reaches the citizen's telephone, and the receipt says so")
    void theFirstHalfReachesTheTelephone(String language, String beginning) {
        DispatchRequested order = send(language, citizen.mobile());

        Deliveries.awaitState(order, DeliveryState.DELIVERED);

        assertThat(phone(citizen.mobile())).singleElement().satisfies(sms -> {
            assertThat(sms.text()).startsWith(beginning).contains("ABCD-EFGH", "803 164", "06 164164");
            assertThat(sms.text()).doesNotContain(citizen.taxCode(), citizen.familyName(), citizen.givenName());
        });
        Deliveries.awaitTold(order, "DeliveryConfirmed", "\"assumed\":false", "SMS");
    }

    @Test
    @DisplayName("N2 a number that does not exist is a permanent failure")
    void aNumberThatDoesNotExistIsAPermanentFailure() {
        DispatchRequested order = send(numberOf("0"));

        Deliveries.awaitState(order, DeliveryState.PERMANENT_FAILURE);

        Deliveries.awaitTold(order, "DeliveryFailed", "\"reason\":\"RECIPIENT_REFUSED\"");
    }

    @Test
    @DisplayName("N2 a busy message center is asked again after 30 seconds of the domain clock")
    void aBusyMessageCenterIsAskedAgain() {
        DispatchRequested order = send(numberOf("2"));
        Deliveries.awaitState(order, DeliveryState.TEMPORARY_FAILURE);
        assertThat(Deliveries.column("failure", order.dispatchId())).contains("PEER_DEFERRED");

        TestClock.forward(Duration.ofSeconds(31));

        Deliveries.awaitState(order, DeliveryState.DELIVERED);
    }

    @ParameterizedTest(name = "N2 +39399{0} ends {1}")
    @CsvSource({"1, PERMANENT_FAILURE, UNDELIVERABLE", "3, EXPIRED, UNDELIVERED_IN_TIME"})
    @DisplayName("N2 a receipt of failure ends the delivery, told with our code")
    void aReceiptOfFailureEndsTheDelivery(String kind, DeliveryState end, String reason) {
        DispatchRequested order = send(numberOf(kind));

        Deliveries.awaitState(order, end);

        Deliveries.awaitTold(order, "DeliveryFailed", "\"reason\":\"" + reason + "\"");
    }

    @Test
    @DisplayName("N2 a receipt that comes before we know the message's id waits for it")
    void aReceiptThatComesFirstWaits() {
        DispatchRequested order = send(numberOf("5"));

        Deliveries.awaitState(order, DeliveryState.DELIVERED);

        Deliveries.awaitTold(order, "DeliveryConfirmed");
    }

    @Test
    @DisplayName("N2 late, doubled and reordered receipts are normal: the end is the same and told once")
    void lateDoubledAndReorderedReceiptsAreNormal() {
        String number = numberOf("4");
        DispatchRequested order = send(number);
        Deliveries.awaitState(order, DeliveryState.SENT);

        report(number, "EXPIRED", "DELIVRD", "ENROUTE", "DELIVRD", "EXPIRED");

        Deliveries.awaitState(order, DeliveryState.DELIVERED);
        assertThat(Deliveries.path(order)).containsExactly("CREATED", "SENDING", "SENT", "EXPIRED", "DELIVERED");
        report(number, "UNDELIV", "DELIVRD");
        assertThat(Deliveries.column("state", order.dispatchId())).contains("PERMANENT_FAILURE");
    }

    @Test
    @DisplayName("N2 a receipt is taken when its effect is committed, and comes again until then")
    void aReceiptIsTakenWhenItsEffectIsCommitted() {
        String number = numberOf("4");
        DispatchRequested order = send(number);
        Deliveries.awaitState(order, DeliveryState.SENT);

        Deliveries.run(
                "alter table delivery_transition add constraint refused check (to_state <> 'DELIVERED') not valid");
        try {
            TestSms.center().report(number, "DELIVRD");
            await("refused and kept")
                    .during(Duration.ofSeconds(1))
                    .atMost(PATIENCE)
                    .until(() -> TestSms.center().waitingReports() == 1);
            assertThat(Deliveries.column("state", order.dispatchId())).contains("SENT");
        } finally {
            Deliveries.run("alter table delivery_transition drop constraint refused");
        }

        Deliveries.awaitState(order, DeliveryState.DELIVERED);
        await("taken").atMost(PATIENCE).until(() -> TestSms.center().waitingReports() == 0);
    }

    @Test
    @DisplayName("N2 a message center that was away gets everything when it is back, over a new binding")
    void aMessageCenterThatWasAwayGetsEverything() {
        TestSms.center().stopReceiving();
        DispatchRequested order = send(citizen.mobile());
        try {
            Deliveries.awaitState(order, DeliveryState.TEMPORARY_FAILURE);
            assertThat(Deliveries.column("failure", order.dispatchId())).contains("PEER_UNAVAILABLE");
        } finally {
            TestSms.center().startReceiving();
        }

        await("sent over a new binding")
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(40))
                .until(() -> {
                    TestClock.forward(Duration.ofSeconds(31));
                    return Deliveries.column("state", order.dispatchId())
                            .orElse("")
                            .equals("DELIVERED");
                });
        assertThat(phone(citizen.mobile())).hasSize(1);
    }

    @Test
    @DisplayName("N3 when the center holds its answer and the sender is lost, a copy with the same reference goes out")
    void aLostSenderIsReplacedAndTheCopyKnown() {
        String number = numberOf("4");
        TestSms.center().holdAnswers();
        DispatchRequested order = send(number);
        try {
            await("the center has it, we do not know")
                    .atMost(PATIENCE)
                    .until(() -> !phone(number).isEmpty());
            Deliveries.expireLease(order);
            await("a copy").atMost(PATIENCE).until(() -> phone(number).size() == 2);
        } finally {
            TestSms.center().releaseAnswers();
        }

        Deliveries.awaitState(order, DeliveryState.SENT);
        assertThat(phone(number))
                .extracting(ReceivedSms::reference)
                .containsOnly(phone(number).getFirst().reference());
    }

    @Test
    @DisplayName("N2 an order that no telephone can receive ends at once, and whoever waits for it is told")
    void anOrderThatNoTelephoneCanReceiveIsRefused() {
        DispatchRequested order = send(citizen.email());

        Deliveries.awaitState(order, DeliveryState.PERMANENT_FAILURE);
        Deliveries.awaitTold(order, "DeliveryFailed", "RECIPIENT_REFUSED");
    }

    private DispatchRequested send(String number) {
        return send("it", number);
    }

    private DispatchRequested send(String language, String number) {
        return orders.publish(orders.firstHalf(Channel.SMS, language, number, "ABCD-EFGH"));
    }

    /** All taken when this returns. */
    private static void report(String number, String... states) {
        for (String state : states) {
            TestSms.center().report(number, state);
        }
        await("taken").atMost(PATIENCE).until(() -> TestSms.center().waitingReports() == 0);
    }

    /** The citizen's own number, with a telephone of this kind. */
    private String numberOf(String kind) {
        return "+39399" + kind + citizen.mobile().substring(7);
    }

    private static List<ReceivedSms> phone(String number) {
        return TestSms.phones().of(number);
    }
}
