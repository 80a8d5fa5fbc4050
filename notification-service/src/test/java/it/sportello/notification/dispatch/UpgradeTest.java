package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
            insert(statement, "EMAIL", "DELIVERED", "null");
            insert(statement, "EMAIL", "SENT", "null");
            insert(statement, "EMAIL", "CREATED", "'sealed'");

            migrateTo("202611220302");

            assertThat(states(statement, "where assumed")).containsExactly("DELIVERED");
            assertThat(states(statement, "where not assumed")).containsExactlyInAnyOrder("SENT", "CREATED");
            statement.execute("drop schema " + schema + " cascade");
        }
    }

    @Test
    @DisplayName("N6 deliveries of before letters stay, and still no e-mail keeps its content once it is sent")
    void deliveriesOfBeforeLettersStay() throws SQLException {
        migrateTo("202611220302");
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            insert(statement, "EMAIL", "CREATED", "'seal'");
            insert(statement, "EMAIL", "SENT", "null");
            insert(statement, "POST", "CREATED", "'seal'");

            migrateTo("202611220320");

            assertThatCode(() -> insert(statement, "POST", "SENT", "'seal'")).doesNotThrowAnyException();
            assertThatCode(() -> insert(statement, "POST", "SENT", "null")).doesNotThrowAnyException();
            assertThatThrownBy(() -> insert(statement, "EMAIL", "SENT", "'seal'"))
                    .hasMessageContaining("ck_delivery_sealed");
            assertThatThrownBy(() -> insert(statement, "POST", "DELIVERED", "'seal'"))
                    .hasMessageContaining("ck_delivery_sealed");
            statement.execute("drop schema " + schema + " cascade");
        }
    }

    private void insert(Statement statement, String channel, String state, String sealed) throws SQLException {
        statement.execute("""
                insert into %s.delivery (dispatch_id, correlation_id, channel, purpose, template, language, priority,
                       state, attempts, sealed, created_at, not_after, state_since)
                values ('%s', '%s', '%s', 'MESSAGE', 'application-receipt', 'it', 'NORMAL', '%s', 1, %s,
                       '2020-04-01T07:00:00Z', '2020-05-01T07:00:00Z', '2020-04-01T07:00:00Z')""".formatted(schema, UUID.randomUUID(), UUID.randomUUID(), channel, state, sealed));
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
