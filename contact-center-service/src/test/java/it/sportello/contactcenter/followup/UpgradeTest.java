package it.sportello.contactcenter.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.upgrade.OldSchema;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Migrates with old rows in place, in a schema of its own. */
@QuarkusTest
class UpgradeTest {

    private static final String MIGRATIONS = "classpath:db/migration";

    @Test
    @DisplayName("K1 requests that awaited assistance before the upgrade still do after it")
    void requestsThatAwaitedAssistanceStillDo() throws SQLException {
        try (OldSchema old = OldSchema.at("202611210400", MIGRATIONS)) {
            old.execute("insert into assistance values ('" + UUID.randomUUID() + "', '" + UUID.randomUUID()
                    + "', 'REGISTER_MISMATCH', '2020-04-01T07:00:00Z')");

            old.migrateTo("202611210401");

            assertThat(old.column("select kind || ' ' || reasons from board_entry"))
                    .containsExactly("ASSISTANCE REGISTER_MISMATCH");
        }
    }

    @Test
    @DisplayName("K5 what waited for an agent before the upgrade has a case after it, and nobody is told again")
    void whatWaitedForAnAgentHasACase() throws SQLException {
        try (OldSchema old = OldSchema.at("202611210401", MIGRATIONS)) {
            old.execute(insertHalf(1, "OVERDUE", "'NO_CONFIRMATION'"));
            old.execute(insertHalf(2, "SETTLED", "null"));
            old.execute("insert into request_follow_up values (gen_random_uuid(), "
                    + "gen_random_uuid(), '2020-04-01T07:00:00Z', 'REGISTER_MISMATCH,LIVE_CREDENTIAL', false, "
                    + "'ASSISTANCE', '2020-04-01T19:00:00Z')");
            old.execute("insert into request_follow_up values (gen_random_uuid(), "
                    + "gen_random_uuid(), '2020-04-01T07:00:00Z', null, false, 'OVERDUE', '2020-04-01T19:00:00Z')");

            old.migrateTo("latest");

            assertThat(old.column("select kind || ' ' || state || ' ' || reasons from desk_case"
                            + " order by priority desc, reasons desc"))
                    .containsExactly(
                            "VALIDATION OPEN NO_CONFIRMATION",
                            "ASSISTANCE OPEN REGISTER_MISMATCH,LIVE_CREDENTIAL",
                            "ASSISTANCE OPEN NOT_ISSUED");
            assertThat(old.column("select issue from follow_up where told_at is not null"))
                    .containsExactly("1");
            assertThat(old.column("select latest_issue from credential_standing order by 1"))
                    .containsExactly("1", "2");
        }
    }

    private static String insertHalf(int issue, String status, String cause) {
        return """
                insert into follow_up (half_id, person_id, request_id, issue, channel, requested_at, issued_at,
                                          status, cause, due_at)
                values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), %d, 'EMAIL', '2020-04-01T07:00:00Z',
                        '2020-04-01T07:01:00Z', '%s', %s, '2020-04-01T19:00:00Z')
                """.formatted(issue, status, cause);
    }
}
