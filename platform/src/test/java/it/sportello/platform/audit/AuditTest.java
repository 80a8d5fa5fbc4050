package it.sportello.platform.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.TestDatabase;
import it.sportello.localstack.testing.TestTokens;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("K7 acts of the staff are written down for good")
class AuditTest {

    private static final String LINKS =
            "select count(*) from audit_link l join audit a on a.id = l.audit_id and a.actor = ?";

    @Inject
    Audit audit;

    @Inject
    AuditConfig config;

    private final String actor = "agent-" + UUID.randomUUID();

    @Test
    void chainsEntryWithinSecondsAndFindsTheChainWhole() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> audit.record(entry()));
        await("the entry's link").atMost(Duration.ofSeconds(10)).until(() -> count(LINKS) == 1);
        assertThat(verify()).isEmpty();
    }

    @Test
    void belongsToTheTransactionOfTheAct() throws SQLException {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.record(entry());
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessage("the act failed");
        assertThat(count("select count(*) from audit where actor = ?")).isZero();
        assertThatThrownBy(() -> audit.record(entry())).isInstanceOf(TransactionalException.class);
    }

    @Test
    void leavesOutPersonAndCaseWhereThereIsNone() throws SQLException {
        var bare = new AuditEntry(actor, "dead-letters-listed", null, null, "operation");
        QuarkusTransaction.requiringNew().run(() -> audit.record(bare));
        assertThat(count("select count(*) from audit where actor = ? and person_id is null and case_id is null"))
                .isOne();
    }

    @Test
    void namesWhoLackedTheRoleForARoute() {
        String token = TestTokens.staffDraft("agent").claim("sub", actor).sign();
        given().auth().oauth2(token).get("/test/guarded/operator").then().statusCode(403);

        await("the refusal's entry").atMost(Duration.ofSeconds(10)).until(() -> count("""
                select count(*) from audit
                 where actor = ? and action = 'route-refused' and reason = 'GET /test/guarded/operator'""") == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set reason = 'nothing'",
                "delete from audit",
                "truncate audit",
                "update audit_link set hmac = prev",
                "delete from audit_link",
                "truncate audit_link",
                "drop table audit_link"
            })
    void cannotBeChangedByTheService(String sql) throws SQLException {
        try (var connection = TestDatabase.asApp();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
        }
    }

    private AuditEntry entry() {
        return new AuditEntry(actor, "file-read", UUID.randomUUID(), "case-1", "caller asked");
    }

    /** As the service's own role: the auditor needs no more. */
    private List<AuditFinding> verify() throws SQLException {
        try (var connection = TestDatabase.asApp()) {
            connection.setAutoCommit(false);
            return new AuditVerifier(connection, AuditChain.with(config.key())).verify(Optional.empty(), Instant.now());
        }
    }

    private int count(String sql) throws SQLException {
        try (var connection = TestDatabase.asApp();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, actor);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
