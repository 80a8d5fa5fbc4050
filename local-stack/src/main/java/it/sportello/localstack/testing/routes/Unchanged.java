package it.sportello.localstack.testing.routes;

import static org.awaitility.Awaitility.await;

import it.sportello.localstack.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Holds calls to leaving no trace in the service's database but in the audit, which tells also who was refused (K7). */
final class Unchanged implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
        byEach(() -> call, Runnable::run);
    }

    /**
     * Each try has a subject of its own, made before the look at the database.
     *
     * @return the subject of the try that changed nothing
     */
    <T> T byEach(Supplier<T> subject, Consumer<T> call) {
        return await("a refused call changes nothing")
                .pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .until(() -> tried(subject.get(), call), Try::changedNothing)
                .subject();
    }

    private <T> Try<T> tried(T subject, Consumer<T> call) throws SQLException {
        Footprint before = Footprint.seenBy(owner);
        call.accept(subject);
        return new Try<>(subject, Footprint.seenBy(owner).changedSince(before));
    }

    private record Try<T>(T subject, List<String> changes) {

        boolean changedNothing() {
            return changes.isEmpty();
        }
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
