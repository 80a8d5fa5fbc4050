package it.sportello.notification.dispatch;

import static org.awaitility.Awaitility.await;

import it.sportello.contracts.Topic;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.TestDatabase;
import it.sportello.localstack.testing.TopicProbe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What becomes of orders, seen from outside the service. */
public final class Deliveries {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Nearly every test waits for what becomes of an order. */
    private static final Duration OFTEN = Duration.ofMillis(50);

    private Deliveries() {}

    public static void awaitState(DispatchRequested order, DeliveryState state) {
        await("delivery is " + state)
                .pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> column("state", order.dispatchId()).equals(Optional.of(state.name())));
    }

    public static void awaitDeadLetter(DispatchRequested order, String reason) {
        await("dead letter: " + reason)
                .pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> query("select reason from dead_letter where key = ?", order.key()).stream()
                        .anyMatch(found -> found.contains(reason)));
    }

    public static Optional<String> column(String column, UUID dispatchId) {
        return query("select " + column + "::text from delivery where dispatch_id = ?", dispatchId).stream()
                .findFirst();
    }

    /** The states it has had. */
    public static List<String> path(DispatchRequested order) {
        return query(
                "select to_state from delivery_transition where dispatch_id = ? order by recorded_at, attempt",
                order.dispatchId());
    }

    /** What the others were told, as type and data. */
    public static List<TopicProbe.Seen> told(DispatchRequested order) {
        return TopicProbe.ofTestStack()
                .readAll(Topic.DELIVERY_EVENTS, order.correlationId().toString());
    }

    public static void awaitTold(DispatchRequested order, String type, String... contents) {
        await("told " + type)
                .pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> told(order).stream()
                        .anyMatch(event -> event.headers().get("ce_type").equals("it.sportello." + type)
                                && List.of(contents).stream().allMatch(event.text()::contains)));
    }

    /** A sender that was killed after the hand-over: the row as it left it, its lease run out. */
    public static void forgetOutcome(DispatchRequested order) {
        update("""
                update delivery set state = 'SENDING', sealed = ?, next_attempt_at = created_at,
                       lease_until = now() - interval '1 second' where dispatch_id = ?""", order.sealed(), order.dispatchId());
    }

    /** So long ago, by the domain's clock. */
    static void endedBefore(DispatchRequested order, Duration age) {
        update(
                "update delivery set state = 'DELIVERED', state_since = ? where dispatch_id = ?",
                TestClock.now().minus(age).atOffset(ZoneOffset.UTC),
                order.dispatchId());
    }

    /** As after a failed attempt, with the next one out of reach. */
    static void postponeForEver(DispatchRequested order) {
        update("""
                update delivery set state = 'TEMPORARY_FAILURE', sealed = ?, next_attempt_at = 'infinity'
                 where dispatch_id = ?""", order.sealed(), order.dispatchId());
    }

    /** The same for a letter: its batch was never noted as handed over. */
    public static void forgetHandOver(DispatchRequested order) {
        forgetOutcome(order);
        update("""
                update letter_batch set next_attempt_at = created_at, lease_until = now() - interval '1 second'
                 where id = (select batch_id from letter where dispatch_id = ?)""", order.dispatchId());
    }

    /** Asks for another text than was ordered. */
    public static void rename(DispatchRequested order, String template) {
        update("update delivery set template = ? where dispatch_id = ?", template, order.dispatchId());
    }

    public static void expireLease(DispatchRequested order) {
        update(
                "update delivery set lease_until = now() - interval '1 second' where dispatch_id = ? and state = 'SENDING'",
                order.dispatchId());
    }

    public static List<String> query(String sql, Object... parameters) {
        try (var connection = TestDatabase.asOwner();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(String.valueOf(rows.getString(1)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The test's own query failed", e);
        }
    }

    /** Bends the schema; bend it back. */
    public static void run(String statement) {
        update(statement);
    }

    private static void update(String sql, Object... parameters) {
        try (var connection = TestDatabase.asOwner();
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The test's own update failed", e);
        }
    }
}
