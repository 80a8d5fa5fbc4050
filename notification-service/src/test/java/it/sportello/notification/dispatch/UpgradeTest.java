package it.sportello.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.upgrade.OldSchema;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Migrates with old rows in place, in a schema of its own. */
@QuarkusTest
class UpgradeTest {

    private static final String PLATFORM = "classpath:db/platform";
    private static final String OURS = "classpath:db/migration";

    @Test
    @DisplayName("N2 what was assumed to be delivered before receipts were read is still known as assumed")
    void whatWasAssumedIsStillKnownAsAssumed() throws SQLException {
        try (OldSchema old = OldSchema.at("202611220300", PLATFORM, OURS)) {
            insert(old, "EMAIL", "DELIVERED", "null");
            insert(old, "EMAIL", "SENT", "null");
            insert(old, "EMAIL", "CREATED", "'sealed'");

            old.migrateTo("202611220302");

            assertThat(old.column("select state from delivery where assumed")).containsExactly("DELIVERED");
            assertThat(old.column("select state from delivery where not assumed"))
                    .containsExactlyInAnyOrder("SENT", "CREATED");
        }
    }

    @Test
    @DisplayName("N6 deliveries of before letters stay, and still no e-mail keeps its content once it is sent")
    void deliveriesOfBeforeLettersStay() throws SQLException {
        try (OldSchema old = OldSchema.at("202611220302", PLATFORM, OURS)) {
            insert(old, "EMAIL", "CREATED", "'seal'");
            insert(old, "EMAIL", "SENT", "null");
            insert(old, "POST", "CREATED", "'seal'");

            old.migrateTo("202611220320");

            assertThatCode(() -> insert(old, "POST", "SENT", "'seal'")).doesNotThrowAnyException();
            assertThatCode(() -> insert(old, "POST", "SENT", "null")).doesNotThrowAnyException();
            assertThatThrownBy(() -> insert(old, "EMAIL", "SENT", "'seal'")).hasMessageContaining("ck_delivery_sealed");
            assertThatThrownBy(() -> insert(old, "POST", "DELIVERED", "'seal'"))
                    .hasMessageContaining("ck_delivery_sealed");
        }
    }

    @Test
    @DisplayName("N6 deliveries of before receipts of certified e-mail get theirs, which go with them")
    void receiptsGoWithTheirDeliveries() throws SQLException {
        try (OldSchema old = OldSchema.at("202611220360", PLATFORM, OURS)) {
            insert(old, "CERTIFIED_EMAIL", "SENT", "null");

            old.migrateTo("202611220365");
            old.execute("insert into certified_receipt select dispatch_id, 'ACCEPTED', state_since from delivery");
            assertThat(old.column("select kind from certified_receipt")).containsExactly("ACCEPTED");

            old.execute("delete from delivery");
            assertThat(old.column("select kind from certified_receipt")).isEmpty();
        }
    }

    private static void insert(OldSchema old, String channel, String state, String sealed) throws SQLException {
        old.execute("""
                insert into delivery (dispatch_id, correlation_id, channel, purpose, template, language, priority,
                       state, attempts, sealed, created_at, not_after, state_since)
                values ('%s', '%s', '%s', 'MESSAGE', 'application-receipt', 'it', 'NORMAL', '%s', 1, %s,
                       '2020-04-01T07:00:00Z', '2020-05-01T07:00:00Z', '2020-04-01T07:00:00Z')""".formatted(UUID.randomUUID(), UUID.randomUUID(), channel, state, sealed));
    }
}
