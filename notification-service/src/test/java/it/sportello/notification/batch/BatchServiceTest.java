package it.sportello.notification.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.localstack.testing.TestClock;
import it.sportello.localstack.testing.TestDatabase;
import it.sportello.localstack.testing.peers.TestPrintShop;
import it.sportello.notification.dispatch.Deliveries;
import it.sportello.notification.dispatch.DeliveryState;
import it.sportello.notification.dispatch.Orders;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchServiceTest {

    private static final String ADDRESS = "Fantasia Inventata\nVia dei Fiori Finti 7\n00199 Roma RM\nIT";

    @Inject
    Orders orders;

    @Inject
    BatchService service;

    @AfterEach
    void letThePrintShopWork() {
        TestPrintShop.get().releaseAcknowledgements();
    }

    @Test
    @DisplayName("N3 whoever notes a hand-over takes the batch before its letters, as whoever claims it")
    void theBatchIsTakenBeforeItsLetters() throws Exception {
        UUID letter = handedOver().dispatchId();
        UUID batch = UUID.fromString(Deliveries.query("select batch_id from letter where dispatch_id = ?", letter)
                .getFirst());
        ClaimedBatch claim = new ClaimedBatch(batch, 1, LocalDate.EPOCH, List.of());

        try (var threads = Executors.newSingleThreadExecutor();
                Connection claiming = TestDatabase.asOwner()) {
            claiming.setAutoCommit(false);
            hasRow(claiming, "select true from letter_batch where id = '%s' for update".formatted(batch));
            Future<?> noted = threads.submit(() -> service.markHandedOver(claim, List.of(letter)));
            await("waits for the batch").atMost(Duration.ofSeconds(20)).until(() -> hasRow(claiming, """
                    select true from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))"""));

            assertThat(Deliveries.query("select 1 from delivery where dispatch_id = ? for update skip locked", letter))
                    .as("its letter is not locked meanwhile")
                    .hasSize(1);
            claiming.commit();
            noted.get();
        }
    }

    private DispatchRequested handedOver() {
        TestPrintShop.get().holdAcknowledgements();
        DispatchRequested order = orders.publish(orders.secondHalf("it", ADDRESS, "7Q9X-K3WZ"));
        Deliveries.awaitState(order, DeliveryState.CREATED);
        TestClock.forward(Duration.ofHours(24));
        Deliveries.awaitState(order, DeliveryState.SENT);
        return order;
    }

    private static boolean hasRow(Connection connection, String sql) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            return rows.next();
        }
    }
}
