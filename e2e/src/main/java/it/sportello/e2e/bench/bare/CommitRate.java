package it.sportello.e2e.bench.bare;

import it.sportello.localstack.embedded.ServiceDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How many filings a second the database alone commits: the rows of one filing, over as many connections as the service
 * has, into copies of its tables in the same server.
 */
public record CommitRate(ServiceDatabase database, int connections) {

    private static final String ROWS = "benefit_application";
    private static final int EVENT_BYTES = 350;

    public double measure(Duration time) throws SQLException, InterruptedException {
        try (Connection owner = Databases.asOwner(database)) {
            RowTemplate filing = RowTemplate.newestOf(owner, ROWS);
            copyTables(owner);
            List<FilingStep> steps = new ArrayList<>();
            try {
                for (int i = 0; i < connections; i++) {
                    steps.add(new FilingStep(Databases.asOwner(database), filing));
                }
                return Rate.ofEach(steps, time).perSecond();
            } finally {
                for (FilingStep step : steps) {
                    step.connection.close();
                }
                dropTables(owner);
            }
        }
    }

    private static void copyTables(Connection owner) throws SQLException {
        dropTables(owner);
        try (var statement = owner.createStatement()) {
            statement.execute("create table bench_application (like benefit_application including all)");
            statement.execute("create table bench_outbox (like outbox including all)");
        }
    }

    private static void dropTables(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("drop table if exists bench_application, bench_outbox");
        }
    }

    /** One filing: its row, its two events, commit. */
    private static final class FilingStep implements Rate.Step {

        private final Connection connection;
        private final RowTemplate filing;
        private final PreparedStatement insertFiling;
        private final PreparedStatement insertEvents;

        FilingStep(Connection connection, RowTemplate filing) throws SQLException {
            this.connection = connection;
            this.filing = filing;
            connection.setAutoCommit(false);
            insertFiling = connection.prepareStatement(filing.insertInto("bench_application"));
            insertEvents = connection.prepareStatement("""
                    insert into bench_outbox (event_id, topic, key, type, payload)
                    values (?, 'application-events', ?, 'it.sportello.ApplicationSubmitted', ?),
                           (?, 'message-requests', ?, 'it.sportello.MessageRequested', ?)""");
        }

        @Override
        public void run() throws SQLException {
            filing.fill(insertFiling);
            insertFiling.executeUpdate();
            for (int event = 0; event < 2; event++) {
                insertEvents.setObject(3 * event + 1, UUID.randomUUID());
                insertEvents.setString(3 * event + 2, UUID.randomUUID().toString());
                insertEvents.setBytes(3 * event + 3, new byte[EVENT_BYTES]);
            }
            insertEvents.executeUpdate();
            connection.commit();
        }
    }
}
