package it.sportello.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.EventJson;
import it.sportello.contracts.event.PinEvent.PinRequestReceived;
import it.sportello.localstack.testing.TestDatabase;
import it.sportello.localstack.testing.TopicProbe;
import it.sportello.platform.inbox.Batch;
import it.sportello.platform.inbox.Rows;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entityManager;

    private final TopicProbe topics = TopicProbe.ofTestStack();

    private final UUID person = UUID.randomUUID();

    @Test
    @DisplayName("an event reaches its topic as a CloudEvent, and a handler on the other side")
    void publishesAfterCommit() {
        PinRequestReceived event = Batch.requestOf(person);
        String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        MDC.put("traceparent", traceparent);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event));
        MDC.remove("traceparent");

        await("effect").until(() -> Rows.takenOf(person), List.of(event.requestId())::equals);
        assertThat(topics.readAll(Topic.PIN_EVENTS, person.toString()))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.value()).isEqualTo(EventJson.write(event));
                    assertThat(seen.headers())
                            .containsEntry("ce_specversion", "1.0")
                            .containsEntry("ce_source", "/platform")
                            .containsEntry("ce_type", "it.sportello.PinRequestReceived")
                            .containsEntry("content-type", "application/json")
                            .containsEntry("traceparent", traceparent)
                            .hasEntrySatisfying(
                                    "ce_id",
                                    id -> assertThat(UUID.fromString(id).version())
                                            .isEqualTo(7))
                            .containsKey("ce_time");
                });
        await("empty outbox").until(() -> waiting(person), List.of()::equals);
    }

    @Test
    @DisplayName("a transaction that rolls back publishes nothing")
    void forgetsRolledBack() {
        PinRequestReceived kept = Batch.requestOf(person);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(Batch.requestOf(person));
                    throw new IllegalStateException("second thoughts");
                }))
                .hasMessage("second thoughts");
        QuarkusTransaction.requiringNew().run(() -> outbox.append(kept));

        await("effect of the later event").until(() -> Rows.takenOf(person), List.of(kept.requestId())::equals);
        assertThat(topics.readAll(Topic.PIN_EVENTS, person.toString())).hasSize(1);
    }

    @Test
    @DisplayName("nothing is published outside a transaction")
    void refusesToPublishWithoutTransaction() {
        assertThatThrownBy(() -> outbox.append(Batch.requestOf(person))).isInstanceOf(TransactionalException.class);
    }

    @Test
    @DisplayName("state is written before its events, so that its locks decide their order")
    void writesStateFirst() {
        QuarkusTransaction.requiringNew().run(() -> {
            entityManager.persist(new Note(person));
            outbox.append(Batch.requestOf(person));

            assertThat(entityManager.unwrap(Session.class).isDirty())
                    .as("state still unwritten")
                    .isFalse();
        });
    }

    @Test
    @DisplayName("events of one call keep their order, over topics and keys")
    void keepsOrderOfOneCall() {
        List<PinRequestReceived> events =
                Stream.generate(() -> Batch.requestOf(person)).limit(40).toList();

        QuarkusTransaction.requiringNew().run(() -> outbox.append(events));

        List<UUID> expected = events.stream().map(PinRequestReceived::requestId).toList();
        await("all effects in order")
                .atMost(Duration.ofSeconds(20))
                .until(() -> Rows.takenOf(person), expected::equals);
    }

    @Test
    @DisplayName("the table takes no payload above 256 KiB, which no broker would have to take either")
    void refusesHugePayload() throws SQLException {
        try (var connection = TestDatabase.asApp();
                var insert = connection.createStatement()) {
            assertThatThrownBy(() -> insert.execute("""
                            insert into outbox (event_id, topic, key, type, payload)
                            values (gen_random_uuid(), 't', 'k', 'T', convert_to(repeat('x', 262145), 'UTF8'))""")).hasMessageContaining("ck_outbox_payload_size");
        }
    }

    private static List<Long> waiting(UUID key) {
        return Rows.column("select id from outbox where key = ?", Long.class, key.toString());
    }
}
