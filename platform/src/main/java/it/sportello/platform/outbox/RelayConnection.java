package it.sportello.platform.outbox;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The relay's own connection, beside the pool: requests that use up the pool must not stop publishing. */
@Dependent
class RelayConnection implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RelayConnection.class);

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    private @Nullable Connection open;

    RelayConnection(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        source.setUrl(url);
        source.setUser(username);
        source.setPassword(password);
        source.setConnectTimeout(5);
        source.setSocketTimeout(30);
        source.setLogServerErrorDetail(false);
        // Longer than a cycle waits for the broker; if this replica's host vanishes, the lock is free again after it.
        source.setOptions("-c idle_in_transaction_session_timeout=60s");
    }

    /** The open connection, without auto-commit; a new one after {@link #close()}. */
    Connection get() throws SQLException {
        if (open == null) {
            open = source.getConnection();
            open.setAutoCommit(false);
        }
        return open;
    }

    /** Ends the session, and with it an unfinished transaction. */
    @Override
    public void close() {
        Connection closing = open;
        open = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (SQLException e) {
                LOG.debug("The session had ended already", e);
            }
        }
    }
}
