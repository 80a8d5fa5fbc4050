package it.sportello.platform.outbox;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Moves the oldest rows of the outbox to the broker. One replica at a time holds the lock from reading to deleting, so
 * the order of ids is the order on the topic; a cycle that fails leaves the rows, and sends copies the next time.
 */
@Dependent
class RelayCycle implements AutoCloseable {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final RelayConnection database;

    private final RelayProducer broker;

    private final RelayMetrics metrics;

    private final String source;

    RelayCycle(
            RelayConnection database,
            RelayProducer broker,
            RelayMetrics metrics,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.database = database;
        this.broker = broker;
        this.metrics = metrics;
        this.source = "/" + application;
    }

    /** @return how many rows were published, fewer than {@link OutboxTable#BATCH} when no more are waiting */
    int run() throws SQLException, ExecutionException, TimeoutException, InterruptedException {
        Connection connection = database.get();
        if (!lockedBeforeOthers(connection)) {
            return 0;
        }
        List<OutboxRow> rows = OutboxTable.readOldest(connection);
        metrics.waiting(rows);
        if (!rows.isEmpty()) {
            broker.publish(rows.stream().map(row -> row.toRecord(source)).toList());
            OutboxTable.delete(connection, rows);
        }
        connection.commit();
        metrics.published(rows);
        return rows.size();
    }

    private static boolean lockedBeforeOthers(Connection connection) throws SQLException {
        try {
            OutboxTable.lock(connection);
            return true;
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback();
            return false;
        }
    }

    /** Rolls back what is unfinished and forgets what is unsent. The next {@link #run} opens everything again. */
    @Override
    public void close() {
        broker.close();
        database.close();
    }
}
