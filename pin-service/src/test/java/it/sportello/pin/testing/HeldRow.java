package it.sportello.pin.testing;

import static org.awaitility.Awaitility.await;

import it.sportello.localstack.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** A row that somebody else is just changing: who comes later waits, until it is let go. */
public final class HeldRow implements AutoCloseable {

    private final Connection holder;

    private HeldRow(Connection holder) {
        this.holder = holder;
    }

    /** @param change an update of the one row; what it changes shows when the row is let go */
    public static HeldRow by(String change) {
        try {
            Connection holder = TestDatabase.asOwner();
            holder.setAutoCommit(false);
            holder.createStatement().executeUpdate(change);
            return new HeldRow(holder);
        } catch (SQLException e) {
            throw new IllegalStateException(change, e);
        }
    }

    /** Whoever changes a person's credentials or contacts comes by this row. */
    public static HeldRow ofPerson(UUID personId) {
        return by("update person set language = language where id = '" + personId + "'");
    }

    /** Returns when so many transactions of the service wait. */
    public void awaitWaiting(int count) {
        await(count + " wait")
                .until(() -> Tables.count("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and cardinality(pg_blocking_pids(pid)) > 0")
                        == count);
    }

    @Override
    public void close() {
        try (holder) {
            holder.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The row is not let go", e);
        }
    }
}
