package it.sportello.notification.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.peers.printshop.PrintShopMXBean;
import it.sportello.localstack.testing.peers.TestPrintShop;
import it.sportello.notification.dispatch.Deliveries;
import it.sportello.notification.dispatch.DeliveryState;
import it.sportello.notification.dispatch.Orders;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the print shop says of letters that it has. */
@QuarkusTest
class AcknowledgementTest {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    @Inject
    Orders orders;

    private final PrintShopMXBean printShop = TestPrintShop.get();

    @BeforeEach
    void letThePrintShopSayNothingByItself() {
        printShop.holdAcknowledgements();
    }

    @AfterEach
    void letThePrintShopSpeak() {
        printShop.releaseAcknowledgements();
    }

    @Test
    @DisplayName(
            "N2 a letter that came back is RETURNED with a reason of ours, whatever was said before, twice or after")
    void aLetterThatCameBackIsReturned() {
        DispatchRequested order = LetterOrders.publish(orders);
        LetterOrders.collect(order);

        printShop.say(LetterOrders.idOf(order), "POSTED", "");
        Deliveries.awaitState(order, DeliveryState.DELIVERED);
        printShop.say(LetterOrders.idOf(order), "RETURNED", "MOVED_AWAY");
        printShop.say(LetterOrders.idOf(order), "RETURNED", "MOVED_AWAY");
        Deliveries.awaitState(order, DeliveryState.RETURNED);
        printShop.say(LetterOrders.idOf(order), "POSTED", "");
        printShop.say(LetterOrders.idOf(order), "PRINTED", "");

        await("everything is read")
                .atMost(PATIENCE)
                .until(() -> printShop.untaken().isEmpty());
        assertThat(Deliveries.path(order)).containsExactly("CREATED", "SENDING", "SENT", "DELIVERED", "RETURNED");
        Deliveries.awaitTold(order, "LetterReturned", "MOVED_AWAY");
    }

    @ParameterizedTest(name = "C10 {0}")
    @ValueSource(strings = {"2099-01-01T08:00:00Z", "1970-01-01T00:00:00Z"})
    @DisplayName("C10 a clock that is wrong at the print shop neither lengthens nor ends the life of a half")
    void aWrongClockDoesNotBendAValidity(String told) {
        DispatchRequested order = LetterOrders.publish(orders);
        LetterOrders.collect(order);

        printShop.leave("wrong-clock.json", """
                {"letters": [{"letter_id": "%s", "status": "POSTED", "at": "%s"}]}""".formatted(LetterOrders.idOf(order), told));

        Deliveries.awaitState(order, DeliveryState.DELIVERED);
        Deliveries.awaitTold(order, "LetterPosted", "posted_at");
        assertThat(Deliveries.told(order)).noneMatch(event -> event.text().contains(told.substring(0, 10)));
    }

    @Test
    @DisplayName("N2 what the post says in words of its own, or not at all, is told in ours")
    void anUnknownReasonIsToldInOurWords() {
        DispatchRequested order = LetterOrders.publish(orders);
        LetterOrders.collect(order);

        printShop.say(LetterOrders.idOf(order), "RETURNED", "sconosciuto al portalettere");

        Deliveries.awaitState(order, DeliveryState.RETURNED);
        Deliveries.awaitTold(order, "LetterReturned", "RETURNED_UNEXPLAINED");
    }

    @Test
    @DisplayName("N2 an unreadable acknowledgement is set aside and stops no other")
    void anUnreadableAcknowledgementStopsNoOther() {
        DispatchRequested order = LetterOrders.publish(orders);
        LetterOrders.collect(order);

        printShop.leave("0-not-json.json", "PRINTED, we think");
        printShop.leave("1-no-letters.json", "{}");
        printShop.leave("2-unknown-letter.json", """
                {"letters": [{"letter_id": "00000000-0000-7000-8000-000000000000", "status": "POSTED",
                              "at": "2020-04-02T08:00:00Z"}]}""");
        printShop.say(LetterOrders.idOf(order), "POSTED", "");

        Deliveries.awaitState(order, DeliveryState.DELIVERED);
        await("set aside")
                .atMost(PATIENCE)
                .until(() -> printShop.untaken().size() == 2
                        && printShop.untaken().stream().allMatch(name -> name.endsWith(".unreadable")));
    }
}
