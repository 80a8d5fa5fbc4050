package it.sportello.contactcenter.followup;

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

    @Test
    @DisplayName("K5 what waited for an agent before the upgrade has a case after it, and nobody is told again")
    void whatWaitedForAnAgentHasACase() throws SQLException {
        migrateTo("202611210401");
        try (Connection connection = TestDatabase.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(insertHalf(1, "OVERDUE", "'NO_CONFIRMATION'"));
            statement.execute(insertHalf(2, "SETTLED", "null"));
            statement.execute("insert into " + schema + ".request_follow_up values (gen_random_uuid(), "
                    + "gen_random_uuid(), '2020-04-01T07:00:00Z', 'REGISTER_MISMATCH,LIVE_CREDENTIAL', false, "
                    + "'ASSISTANCE', '2020-04-01T19:00:00Z')");

            migrateTo("latest");

            assertThat(column(
                            statement,
                            "select kind || ' ' || state || ' ' || reasons from " + schema
                                    + ".desk_case order by priority desc"))
                    .containsExactly(
                            "VALIDATION OPEN NO_CONFIRMATION", "ASSISTANCE OPEN REGISTER_MISMATCH,LIVE_CREDENTIAL");
            assertThat(column(statement, "select issue::text from " + schema + ".follow_up where told_at is not null"))
                    .containsExactly("1");
            assertThat(column(
                            statement, "select latest_issue::text from " + schema + ".credential_standing order by 1"))
                    .containsExactly("1", "2");
            statement.execute("drop schema " + schema + " cascade");
        }
    }

    private String insertHalf(int issue, String status, String cause) {
        return """
                insert into %s.follow_up (half_id, person_id, request_id, issue, channel, requested_at, issued_at,
                                          status, cause, due_at)
                values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), %d, 'EMAIL', '2020-04-01T07:00:00Z',
                        '2020-04-01T07:01:00Z', '%s', %s, '2020-04-01T19:00:00Z')
                """.formatted(schema, issue, status, cause);
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
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
