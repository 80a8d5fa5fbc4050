package it.sportello.notification.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.peers.printshop.PrintShopMXBean;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.peers.TestPrintShop;
import it.sportello.notification.channel.post.press.Letters;
import it.sportello.notification.dispatch.Deliveries;
import it.sportello.notification.dispatch.DeliveryState;
import it.sportello.notification.dispatch.Orders;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LetterBatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    @Inject
    Orders orders;

    private final PrintShopMXBean printShop = TestPrintShop.get();

    @AfterEach
    void letThePrintShopWork() {
        printShop.releaseAnswers();
        printShop.acceptUploads();
        printShop.resumeWork();
        printShop.releaseAcknowledgements();
    }

    @Test
    @DisplayName("N1 a letter goes with the daily batch, is printed, and posted: its good end")
    void aLetterGoesWithTheDailyBatch() {
        DispatchRequested order = LetterOrders.publish(orders);
        assertThat(Deliveries.path(order)).as("waits for its batch").containsExactly("CREATED");

        LetterOrders.collect(order);

        assertThat(Letters.textOf(printShop.pdf(LetterOrders.idOf(order))))
                .contains("7Q9X K3WZ", "Fantasia Inventata", "Via dei Fiori Finti 7", LetterOrders.idOf(order));
        TestClock.forward(Duration.ofHours(13));
        Deliveries.awaitState(order, DeliveryState.DELIVERED);
        Deliveries.awaitTold(order, "LetterPosted");
        assertThat(Deliveries.column("sealed", order.dispatchId())).contains("null");
        assertThat(printedAt(order)).isNotEqualTo("null");
        assertThat(Deliveries.path(order)).containsExactly("CREATED", "SENDING", "SENT", "DELIVERED");
        assertThat(printShop.untaken()).as("what was read is taken away").noneMatch(name -> name.endsWith(".json"));
    }

    @Test
    @DisplayName(
            "N3 a sender that was killed after the hand-over sends the batch again, and the letter is printed once")
    void aBatchIsHandedOverAgainAndPrintedOnce() {
        printShop.holdAcknowledgements();
        DispatchRequested order = LetterOrders.publish(orders);
        LetterOrders.collect(order);
        int uploads = printShop.uploads();

        Deliveries.forgetHandOver(order);

        Deliveries.awaitState(order, DeliveryState.SENT);
        assertThat(printShop.uploads()).isEqualTo(uploads + 1);
        assertThat(Collections.frequency(printShop.printed(), LetterOrders.idOf(order)))
                .isOne();
    }

    @Test
    @DisplayName("N3 a batch whose upload was taken but never answered goes again under the same id")
    void aBatchThatWasNeverAnsweredGoesAgain() {
        printShop.holdAcknowledgements();
        printShop.holdAnswers();
        DispatchRequested order = LetterOrders.publish(orders);
        TestClock.forward(Duration.ofHours(24));
        await("the print shop has it")
                .atMost(PATIENCE)
                .until(() -> printShop.printed().contains(LetterOrders.idOf(order)));
        assertThat(Deliveries.column("state", order.dispatchId())).contains("SENDING");

        awaitPostponed(order);
        printShop.releaseAnswers();
        TestClock.forward(Duration.ofMinutes(31));

        Deliveries.awaitState(order, DeliveryState.SENT);
        assertThat(Collections.frequency(printShop.printed(), LetterOrders.idOf(order)))
                .isOne();
    }

    @Test
    @DisplayName("N3 a batch that still lies at the print shop, where a killed sender left it, is not left again")
    void aBatchThatStillLiesThereIsNotLeftAgain() {
        printShop.stopWork();
        DispatchRequested order = LetterOrders.publish(orders);
        TestClock.forward(Duration.ofHours(24));
        Deliveries.awaitState(order, DeliveryState.SENT);
        int uploads = printShop.uploads();

        Deliveries.forgetHandOver(order);

        Deliveries.awaitState(order, DeliveryState.SENT);
        assertThat(printShop.uploads()).isEqualTo(uploads);
    }

    @Test
    @DisplayName("N3 a print shop that refuses gets the batch later")
    void aRefusedBatchGoesLater() {
        printShop.refuseUploads();
        DispatchRequested order = LetterOrders.publish(orders);
        TestClock.forward(Duration.ofHours(24));
        awaitPostponed(order);

        printShop.acceptUploads();
        TestClock.forward(Duration.ofMinutes(31));

        Deliveries.awaitState(order, DeliveryState.SENT);
    }

    @Test
    @DisplayName("N2 a letter that fails to be printed is tried again with its batch, which goes whole")
    void aLetterThatFailedIsPrintedLater() {
        DispatchRequested failing = LetterOrders.publish(orders);
        DispatchRequested other = LetterOrders.publish(orders);
        Deliveries.rename(failing, "a-letter-of-the-next-release");
        TestClock.forward(Duration.ofHours(24));
        awaitPostponed(other);
        assertThat(printShop.printed()).doesNotContain(LetterOrders.idOf(other));

        Deliveries.rename(failing, failing.template());
        TestClock.forward(Duration.ofMinutes(31));

        Deliveries.awaitState(failing, DeliveryState.SENT);
        Deliveries.awaitState(other, DeliveryState.SENT);
    }

    @Test
    @DisplayName("N2 a letter that goes on failing ends, is told, and does not hold up the others of its batch")
    void aLetterThatGoesOnFailingEnds() {
        DispatchRequested failing = LetterOrders.publish(orders);
        DispatchRequested other = LetterOrders.publish(orders);
        Deliveries.rename(failing, "a-letter-of-nobody");

        TestClock.forward(Duration.ofHours(24));
        await("the others went").atMost(PATIENCE).until(() -> {
            TestClock.forward(Duration.ofMinutes(31));
            return Deliveries.column("state", other.dispatchId()).equals(Optional.of("SENT"));
        });

        Deliveries.awaitState(failing, DeliveryState.TECHNICAL_FAILURE);
        Deliveries.awaitTold(failing, "DeliveryFailed", "INTERNAL_ERROR");
    }

    @Test
    @DisplayName("N6 a batch of which nothing is heard goes again after a day; after three its letters end, wiped")
    void whatIsNotHeardOfGoesAgainUntilItIsWiped() {
        printShop.holdAcknowledgements();
        DispatchRequested order = LetterOrders.publish(orders);
        LetterOrders.collect(order);
        assertThat(Deliveries.column("sealed", order.dispatchId())).contains(order.sealed());
        int uploads = printShop.uploads();

        TestClock.forward(Duration.ofHours(25));
        await("handed over again").atMost(PATIENCE).until(() -> printShop.uploads() > uploads);
        TestClock.forward(Duration.ofHours(48));

        Deliveries.awaitState(order, DeliveryState.EXPIRED);
        Deliveries.awaitTold(order, "DeliveryFailed", "UNDELIVERED_IN_TIME");
        assertThat(Deliveries.column("sealed", order.dispatchId())).contains("null");
        assertThat(Collections.frequency(printShop.printed(), LetterOrders.idOf(order)))
                .isOne();
    }

    @Test
    @DisplayName("N6 a letter that is out of date when its batch leaves is not printed, and the others are told")
    void aLetterOutOfDateIsNotPrinted() {
        DispatchRequested late = orders.publish(orders.secondHalf(
                "it", LetterOrders.ADDRESS, LetterOrders.HALF, TestClock.now().plus(Duration.ofHours(2))));
        DispatchRequested inTime = LetterOrders.publish(orders);
        Deliveries.awaitState(late, DeliveryState.CREATED);

        LetterOrders.collect(inTime);

        Deliveries.awaitState(late, DeliveryState.EXPIRED);
        Deliveries.awaitTold(late, "DeliveryFailed", "OUT_OF_DATE");
        assertThat(printShop.printed()).doesNotContain(LetterOrders.idOf(late));
    }

    @Test
    @DisplayName("N2 an address that fits no window ends the letter before it waits for a batch, and is told")
    void anAddressThatFitsNoWindowEndsTheLetter() {
        DispatchRequested nowhere = orders.publish(orders.secondHalf("it", "Fantasia Inventata", LetterOrders.HALF));

        Deliveries.awaitState(nowhere, DeliveryState.PERMANENT_FAILURE);
        Deliveries.awaitTold(nowhere, "DeliveryFailed", "RECIPIENT_REFUSED");
    }

    private static void awaitPostponed(DispatchRequested order) {
        await("the batch waits for its next attempt")
                .atMost(PATIENCE)
                .until(() -> Deliveries.query(
                                "select b.attempts from letter_batch b join letter l on l.batch_id = b.id"
                                        + " where l.dispatch_id = ? and b.lease_until is null",
                                order.dispatchId())
                        .contains("1"));
    }

    private static String printedAt(DispatchRequested order) {
        return Deliveries.query("select printed_at from letter where dispatch_id = ?", order.dispatchId())
                .getFirst();
    }
}
