package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Migrates with old rows in place, in a schema of its own. */
@QuarkusTest
class UpgradeTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @ConfigProperty(name = "quarkus.datasource.username")
    String app;

    private final String schema = "upgrade_" + UUID.randomUUID().toString().replace("-", "");

    @Test
    @DisplayName("N2 what was assumed to be delivered before receipts were read is still known as assumed")
    void whatWasAssumedIsStillKnownAsAssumed() throws SQLException {
        migrateTo("202611220300");
        try (Connection connection = TestDatabase.asOwner();
                var statement = connection.createStatement()) {
            insert(statement, "DELIVERED", "null", "null");
            insert(statement, "SENT", "null", "null");
            insert(statement, "CREATED", "'sealed'", "'2020-04-01T07:00:00Z'");

            migrateTo("202611220302");

            assertThat(states(statement, "where assumed")).containsExactly("DELIVERED");
            assertThat(states(statement, "where not assumed")).containsExactlyInAnyOrder("SENT", "CREATED");
            statement.execute("drop schema " + schema + " cascade");
        }
    }

    private void insert(Statement statement, String state, String sealed, String next) throws SQLException {
        statement.execute("""
                insert into %s.delivery (dispatch_id, correlation_id, channel, purpose, template, language, priority,
                       state, attempts, sealed, created_at, not_after, state_since, next_attempt_at)
                values ('%s', '%s', 'EMAIL', 'MESSAGE', 'application-receipt', 'it', 'NORMAL', '%s', 1, %s,
                       '2020-04-01T07:00:00Z', '2020-05-01T07:00:00Z', '2020-04-01T07:00:00Z', %s)""".formatted(schema, UUID.randomUUID(), UUID.randomUUID(), state, sealed, next));
    }

    private List<String> states(Statement statement, String where) throws SQLException {
        List<String> states = new ArrayList<>();
        try (var rows = statement.executeQuery("select state from " + schema + ".delivery " + where)) {
            while (rows.next()) {
                states.add(rows.getString(1));
            }
        }
        return states;
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(url, owner, password)
                .schemas(schema)
                .locations("classpath:db/platform", "classpath:db/migration")
                .outOfOrder(true)
                .placeholders(Map.of("app_role", app))
                .target(version)
                .load()
                .migrate();
    }
}
