package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Channel;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.TestDatabase;
import it.sportello.localstack.testing.TopicProbe;
import it.sportello.localstack.testing.peers.TestPrintShop;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecrecyTest {

    private static final String HALF = "7Q9X-K3WZ";
    private static final String BARE_HALF = HALF.replace("-", "");
    private static final String STREET = "Quarzofantasia";

    @Inject
    Orders orders;

    private final FictionalCitizen citizen = FictionalCitizen.random();
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Listener();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    @DisplayName(
            "C5 neither half nor address stands clear in a table, a log or a topic of ours, whatever happens to it")
    void neitherHalfNorAddressStandsClearAnywhere() throws SQLException {
        DispatchRequested sent = orders.publish(orders.firstHalf(citizen.email(), HALF));
        DispatchRequested refused = orders.publish(orders.firstHalf(citizen.emailAt("refused.example"), HALF));
        DispatchRequested slow = orders.publish(orders.firstHalf(citizen.emailAt("slow.example"), HALF));
        DispatchRequested malformed = orders.publish(orders.firstHalf(citizen.email() + "\r\nBcc: x@y.example", HALF));
        Deliveries.awaitState(sent, DeliveryState.SENT);
        Deliveries.awaitState(refused, DeliveryState.PERMANENT_FAILURE);
        Deliveries.awaitState(slow, DeliveryState.TEMPORARY_FAILURE);
        Deliveries.awaitState(malformed, DeliveryState.PERMANENT_FAILURE);
        orders.publish(malformed);
        Deliveries.awaitDeadLetter(malformed, "REPLAYED");

        String localPart = citizen.email().substring(0, citizen.email().indexOf('@'));
        assertThat(everyTable()).doesNotContainIgnoringCase(HALF, BARE_HALF, localPart);
        assertThat(String.join("\n", logged))
                .as("the listener hears the service")
                .contains("Dead letter")
                .doesNotContainIgnoringCase(HALF, BARE_HALF, localPart);
        assertThat(everyTopic()).doesNotContainIgnoringCase(HALF, BARE_HALF, localPart);
    }

    @Test
    @DisplayName(
            "C5 neither half nor number stands clear in a table, a log or a topic of ours, though receipts quote it")
    void neitherHalfNorNumberStandsClearAnywhere() throws SQLException {
        String digits = citizen.mobile().substring(7);
        List<DispatchRequested> ended = Stream.of("+39320", "+393990", "+393991", "+393995")
                .map(prefix -> orders.publish(orders.firstHalf(Channel.SMS, "it", prefix + digits, HALF)))
                .toList();
        DispatchRequested malformed = orders.publish(orders.firstHalf(Channel.SMS, "it", "sms:" + digits, HALF));
        await("every message has ended")
                .until(() -> ended.stream()
                        .map(order ->
                                Deliveries.column("state", order.dispatchId()).orElse(""))
                        .allMatch(state -> state.equals("DELIVERED") || state.equals("PERMANENT_FAILURE")));
        Deliveries.awaitState(malformed, DeliveryState.PERMANENT_FAILURE);
        orders.publish(malformed);
        Deliveries.awaitDeadLetter(malformed, "REPLAYED");

        assertThat(everyTable()).doesNotContainIgnoringCase(HALF, BARE_HALF, "399" + digits, "39320" + digits);
        assertThat(String.join("\n", logged))
                .contains("Dead letter")
                .doesNotContainIgnoringCase(HALF, BARE_HALF, digits);
        assertThat(everyTopic()).doesNotContainIgnoringCase(HALF, BARE_HALF, "39320" + digits);
    }

    @Test
    @DisplayName(
            "C5 neither the half nor the address of a letter stands clear, with us or in the batch at the print shop")
    void neitherHalfNorAddressOfALetterStandsClear() throws SQLException {
        String address = citizen.givenName() + " " + STREET + "\nVia " + STREET + " 7\n00199 Roma RM";
        DispatchRequested order = orders.publish(orders.secondHalf("de", address, HALF));
        DispatchRequested malformed = orders.publish(orders.secondHalf("de", STREET, HALF));
        Deliveries.awaitState(order, DeliveryState.CREATED);
        Deliveries.awaitState(malformed, DeliveryState.PERMANENT_FAILURE);
        orders.publish(malformed);
        Deliveries.awaitDeadLetter(malformed, "REPLAYED");
        TestClock.forward(Duration.ofHours(24));
        Deliveries.awaitState(order, DeliveryState.SENT);
        await("it is printed")
                .until(() -> TestPrintShop.get()
                        .printed()
                        .contains(order.dispatchId().toString()));

        assertThat(everyTable()).doesNotContainIgnoringCase(HALF, BARE_HALF, STREET);
        assertThat(String.join("\n", logged))
                .contains("Dead letter")
                .doesNotContainIgnoringCase(HALF, BARE_HALF, STREET);
        assertThat(everyTopic()).doesNotContainIgnoringCase(HALF, BARE_HALF, STREET);
        assertThat(TestPrintShop.get().disk())
                .contains(order.dispatchId().toString())
                .doesNotContain("%PDF", HALF, STREET);
    }

    @Test
    @DisplayName("N6 at its end a delivery has no sealed content left, in the table")
    void atItsEndADeliveryHasNoSealedContentLeft() {
        DispatchRequested sent = orders.publish(orders.firstHalf(citizen.email(), HALF));
        DispatchRequested refused = orders.publish(orders.firstHalf(citizen.emailAt("refused.example"), HALF));
        Deliveries.awaitState(sent, DeliveryState.SENT);
        Deliveries.awaitState(refused, DeliveryState.PERMANENT_FAILURE);
        TestClock.forward(Duration.ofMinutes(61));
        Deliveries.awaitState(sent, DeliveryState.DELIVERED);

        assertThat(Deliveries.query(
                        "select sealed from delivery where dispatch_id in (?, ?)",
                        sent.dispatchId(),
                        refused.dispatchId()))
                .containsExactly("null", "null");
    }

    private static String everyTable() throws SQLException {
        StringBuilder text = new StringBuilder();
        for (String table : Deliveries.query("select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            try (var connection = TestDatabase.asOwner();
                    var query = connection.createStatement();
                    // Bytes are shown as text, or a payload would hide in hexadecimal digits.
                    ResultSet rows = query.executeQuery("select * from \"" + table + "\"")) {
                while (rows.next()) {
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        Object value = rows.getObject(i);
                        text.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value)
                                .append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    private static String everyTopic() {
        StringBuilder text = new StringBuilder();
        for (Topic topic :
                List.of(Topic.DELIVERY_EVENTS, Topic.DISPATCH_MAIL, Topic.DISPATCH_SMS, Topic.DISPATCH_POSTAL)) {
            TopicProbe.ofTestStack()
                    .readAll(topic)
                    .forEach(seen -> text.append(seen.text()).append('\n'));
        }
        return text.toString();
    }

    private final class Listener extends Handler {

        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage() + " "
                    + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()) + " "
                    + line.getThrown());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
