package it.sportello.localstack.testing.routes;

import static org.awaitility.Awaitility.await;

import it.sportello.localstack.testing.Footprint;
import it.sportello.localstack.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Holds calls to leaving no trace in the service's database. */
final class Unchanged implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Connection owner;

    Unchanged() {
        try {
            owner = TestDatabase.asOwner();
        } catch (SQLException e) {
            throw new IllegalStateException("The service's database cannot be looked at", e);
        }
    }

    /**
     * A call that changes something does so every time; what the service is still doing for an earlier test ends. So the
     * call is repeated until it has once changed nothing.
     */
    void by(Runnable call) {
        await("a refused call changes nothing").atMost(PATIENCE).until(() -> changes(call), List::isEmpty);
    }

    private List<String> changes(Runnable call) throws SQLException {
        Footprint before = Footprint.seenBy(owner);
        call.run();
        return Footprint.seenBy(owner).changedSince(before);
    }

    @Override
    public void close() {
        try {
            owner.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The look at the database does not end", e);
        }
    }
}
