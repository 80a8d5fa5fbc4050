package it.sportello.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.localstack.testing.TestDatabase;
import it.sportello.platform.inbox.RejectedRecord;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("C5 a seal is used once")
class SealedUseTest {

    @Inject
    SealingConfig config;

    @Inject
    SealOpener opener;

    @Inject
    Clock clock;

    private final UUID dispatch = UUID.randomUUID();
    private String sealed;

    @BeforeEach
    void seal() {
        var content = new SealedContent(
                dispatch,
                Purpose.FIRST_HALF,
                clock.instant().plus(Duration.ofHours(24)),
                "citizen@example.org",
                Map.of("half", "ABCD-EFGH"));
        sealed = new Sealer(config, "pin-service", clock).seal(SealedFor.MAIL, content);
    }

    @Test
    void refusesSealThatCameBefore() {
        assertThat(use().parameters()).containsEntry("half", "ABCD-EFGH");
        assertThatThrownBy(this::use)
                .as("goes to the dead letters at once")
                .isInstanceOf(RejectedRecord.class)
                .hasMessageContaining(SealDefect.REPLAYED.name());
    }

    @Test
    void opensUsedSealAgainAtHandOver() {
        use();
        assertThat(opener.open(sealed, dispatch, Purpose.FIRST_HALF).recipient())
                .isEqualTo("citizen@example.org");
    }

    @Test
    void forgetsUseOfTransactionThatRolledBack() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    opener.openOnce(sealed, dispatch, Purpose.FIRST_HALF);
                    throw new IllegalStateException("the consumer failed");
                }))
                .hasMessage("the consumer failed");
        assertThat(use().boundTo()).isEqualTo(dispatch);
    }

    @Test
    void isUsedOnlyWithinTheConsumersTransaction() {
        assertThatThrownBy(() -> opener.openOnce(sealed, dispatch, Purpose.FIRST_HALF))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void cannotBeForgottenByTheService() throws SQLException {
        use();
        try (var connection = TestDatabase.asApp();
                var statement = connection.createStatement()) {
            for (String sql : new String[] {"delete from sealed_use", "update sealed_use set jti = jti"}) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void isRememberedForAsLongAsASealMayBeOpen() throws SQLException {
        try (var connection = TestDatabase.asApp();
                var statement = connection.createStatement();
                var plan = statement.executeQuery(
                        "select keep_days from partition_plan where table_name = 'sealed_use'")) {
            assertThat(plan.next()).isTrue();
            assertThat(Duration.ofDays(plan.getInt("keep_days"))).isEqualTo(SealedUse.KEPT);
        }
    }

    private SealedContent use() {
        return QuarkusTransaction.requiringNew().call(() -> opener.openOnce(sealed, dispatch, Purpose.FIRST_HALF));
    }
}
