package it.sportello.application;

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

    private static final String OLD_ROW = """
            insert into %s.benefit_application (id, protocol_year, person_id, tax_code, given_name, family_name, benefit,
                catalogue_version, exclusion_group, period_from, status, full_pin_pending, status_at_filing,
                full_pin_pending_at_filing, first_issue, declaration, filed_at)
            values (uuidv7(), 2020, uuidv7(), 'X', 'Fantasia', 'Finzione', 'BABYSITTING', '1', 'BABYSITTING', '2020-03-05',
                'ACCEPTED', true, 'SUBMITTED', true, 1, '{}', '2020-04-01T07:00:00Z')""";

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
    @DisplayName("A7 what waited for the full PIN before the upgrade still waits, unconfirmed, and can be confirmed")
    void pendingApplicationsStayPending() throws SQLException {
        migrateTo("202611210200");
        try (Connection connection = TestDatabase.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(OLD_ROW.formatted(schema));

            migrateTo("202611220202");

            try (var rows = statement.executeQuery("select status, full_pin_pending, confirmed_at,"
                    + " has_column_privilege('" + app + "', '" + schema
                    + ".benefit_application', 'confirmed_at', 'UPDATE')"
                    + " from " + schema + ".benefit_application")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("ACCEPTED");
                assertThat(rows.getBoolean(2)).isTrue();
                assertThat(rows.getTimestamp(3)).isNull();
                assertThat(rows.getBoolean(4)).isTrue();
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
