package it.sportello.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.EventJson;
import it.sportello.contracts.event.PinEvent.PinRequestReceived;
import it.sportello.localstack.testing.TestDatabase;
import it.sportello.localstack.testing.TopicProbe;
import it.sportello.localstack.testing.TopicProbe.Seen;
import it.sportello.platform.inbox.Batch;
import it.sportello.platform.inbox.Rows;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The service's own relay stands still; the tests play the replicas. */
@QuarkusTest
class RelayTest {

    @Inject
    Relay relay;

    @Inject
    Outbox outbox;

    @Inject
    Instance<RelayConnection> connections;

    @Inject
    Instance<RelayProducer> producers;

    private final RelayMetrics metrics = new RelayMetrics(new SimpleMeterRegistry());

    private final TopicProbe topics = TopicProbe.ofTestStack();

    private final UUID person = UUID.randomUUID();

    @BeforeEach
    void stopOwnRelay() throws InterruptedException {
        relay.stop(new ShutdownEvent());
    }

    @AfterEach
    void startOwnRelay() {
        relay.start(new StartupEvent());
    }

    @Test
    @Timeout(30) // one record's patience, not sixty
    @DisplayName("while the broker is away rows stay, afterwards they drain in order")
    void keepsRowsWithoutBroker() throws Exception {
        List<UUID> requests = append(60);
        var nowhere = new RelayProducer(Map.of("bootstrap.servers", "127.0.0.1:1"), new SimpleMeterRegistry());

        try (var cycle = new RelayCycle(connections.get(), nowhere, metrics, "platform")) {
            assertThatThrownBy(cycle::run).hasCauseInstanceOf(TimeoutException.class);
        }
        assertThat(waiting()).hasSize(60);
        try (var cycle = replica()) {
            assertThat(cycle.run()).isGreaterThanOrEqualTo(60);
        }

        assertThat(waiting()).isEmpty();
        assertThat(published()).isEqualTo(requests);
    }

    @Test
    @DisplayName("a relay killed between sending and deleting leaves copies, which have one effect")
    void survivesKillBetweenSendAndDelete() throws Exception {
        List<UUID> requests = append(3);

        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table outbox in share mode");
            try (var killed = replica()) {
                var running = CompletableFuture.runAsync(() -> assertThatThrownBy(killed::run));
                await("relay before its delete").until(() -> terminateDeletingRelay());
                running.join();
            }
            owner.rollback();
        }
        assertThat(waiting()).hasSize(3);
        try (var successor = replica()) {
            successor.run();
        }

        assertThat(waiting()).isEmpty();
        assertThat(published())
                .as("first copies in order")
                .startsWith(requests.toArray(UUID[]::new))
                .hasSize(6);
        await("effect once").until(() -> Rows.takenOf(person), requests::equals);
    }

    @Test
    @DisplayName("a replica whose turn it is not waits a second and leaves the rows alone")
    void waitsForItsTurn() throws Exception {
        append(1);

        try (var other = TestDatabase.asApp();
                var waitingReplica = replica()) {
            other.setAutoCommit(false);
            OutboxTable.lock(other);
            assertThat(waitingReplica.run()).isZero();
            assertThat(waiting()).hasSize(1);
            other.rollback();
            assertThat(waitingReplica.run()).isPositive();
        }
    }

    @Test
    @DisplayName("two replicas that publish at once keep the order of every key")
    void keepsOrderWithTwoReplicas() throws Exception {
        relay.start(new StartupEvent());
        List<UUID> persons = Stream.generate(UUID::randomUUID).limit(6).toList();
        var writers = persons.stream()
                .map(writer -> CompletableFuture.supplyAsync(() -> append(writer, 60)))
                .toList();
        var allWritten = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));

        int publishedHere = 0;
        try (var second = replica()) {
            while (!allWritten.isDone() || !waiting(persons).isEmpty()) {
                publishedHere += second.run();
            }
        }
        relay.stop(new ShutdownEvent());

        assertThat(publishedHere).as("published by the second replica").isBetween(1, 6 * 60 - 1);
        for (int i = 0; i < persons.size(); i++) {
            assertThat(published(persons.get(i))).isEqualTo(writers.get(i).join());
        }
    }

    private RelayCycle replica() {
        return new RelayCycle(connections.get(), producers.get(), metrics, "platform");
    }

    private List<UUID> append(int count) {
        return append(person, count);
    }

    private List<UUID> append(UUID key, int count) {
        return Stream.generate(() -> Batch.requestOf(key))
                .limit(count)
                .peek(event -> QuarkusTransaction.requiringNew().run(() -> outbox.append(event)))
                .map(PinRequestReceived::requestId)
                .toList();
    }

    private List<Long> waiting() {
        return waiting(List.of(person));
    }

    private static List<Long> waiting(List<UUID> keys) {
        return Rows.column("select id from outbox where key = any (?)", Long.class, (Object)
                keys.stream().map(UUID::toString).toArray(String[]::new));
    }

    private List<UUID> published() {
        return published(person);
    }

    private List<UUID> published(UUID key) {
        return topics.readAll(Topic.PIN_EVENTS, key.toString()).stream()
                .map(RelayTest::requestId)
                .toList();
    }

    private static UUID requestId(Seen seen) {
        try {
            return EventJson.read(seen.value(), PinRequestReceived.class).requestId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the relay's own role, which may see and end its sessions. */
    private static boolean terminateDeletingRelay() throws SQLException {
        try (var app = TestDatabase.asApp();
                var terminate = app.prepareStatement("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like 'delete from outbox%'""")) {
            return terminate.executeQuery().next();
        }
    }
}
