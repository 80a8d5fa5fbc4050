package it.sportello.contactcenter;

import static org.awaitility.Awaitility.await;

import it.sportello.localstack.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A transaction that has locked something, so that whoever needs it, too, waits until this is closed. */
public final class FirstComer implements AutoCloseable {

    private final Connection connection;

    private FirstComer(Connection connection) {
        this.connection = connection;
    }

    /** @param sql locks or changes rows, and has one parameter */
    public static FirstComer with(String sql, Object parameter) throws SQLException {
        Connection connection = TestDatabase.asOwner();
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            statement.execute();
        }
        return new FirstComer(connection);
    }

    public void awaitNextOne() {
        await("somebody waits for what is locked")
                .atMost(Duration.ofSeconds(20))
                .until(this::isWaitedFor);
    }

    /** Lets the others go on. */
    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private boolean isWaitedFor() throws SQLException {
        try (var query = connection.prepareStatement("""
                        select exists (select 1 from pg_locks
                                        where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))""");
                var rows = query.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
