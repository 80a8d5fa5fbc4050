package it.sportello.contactcenter.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
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
    @DisplayName("K1 requests that awaited assistance before the upgrade still do after it")
    void requestsThatAwaitedAssistanceStillDo() throws SQLException {
        migrateTo("202611210400");
        try (Connection connection = TestDatabase.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("insert into " + schema + ".assistance values ('" + UUID.randomUUID() + "', '"
                    + UUID.randomUUID() + "', 'REGISTER_MISMATCH', '2020-04-01T07:00:00Z')");

            migrateTo("202611210401");

            try (var rows = statement.executeQuery("select kind, reasons from " + schema + ".board_entry")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("ASSISTANCE");
                assertThat(rows.getString(2)).isEqualTo("REGISTER_MISMATCH");
            }
            statement.execute("drop schema " + schema + " cascade");
        }
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(url, owner, password)
                .schemas(schema)
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_role", app))
                .target(version)
                .load()
                .migrate();
    }
}
