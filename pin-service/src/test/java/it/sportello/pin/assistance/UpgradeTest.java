package it.sportello.pin.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.upgrade.OldSchema;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Migrates with old rows in place, in a schema of its own. */
@QuarkusTest
class UpgradeTest {

    /** Its schema is there already. */
    private static final String REGISTER = "202611210100";

    @Test
    @DisplayName("K1 C3 requests and contacts of before the upgrade are as they were, and can go on")
    void requestsAndContactsGoOn() throws SQLException {
        try (OldSchema old = OldSchema.above(REGISTER, "202611220119?", "classpath:db/migration")) {
            old.execute("""
                    insert into person values ('00000000-0000-4000-8000-000000000001', 'RSSMRA80A01H501U', 'Mario',
                        'Esempio', '1980-01-01', 'it', '2020-04-01T06:00:00Z');
                    insert into contact values ('00000000-0000-4000-8000-000000000002',
                        '00000000-0000-4000-8000-000000000001', 'EMAIL', 'mario@example.org', true,
                        '2020-04-01T06:00:00Z');
                    insert into pin_request values ('00000000-0000-4000-8000-000000000003',
                        '00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000001', 'ISSUED',
                        'Mario', 'Esempio', 'MALE', '1980-01-01', 'H501', 'Via Finta', '1', '00199', 'Roma', 'RM', 'IT',
                        'viafinta1', '+390655501234', 'EMAIL', 'it', '2020-04-01T06:00:00Z');
                    """);

            old.migrateTo("latest");

            assertThat(old.execute(
                            "update pin_request set status = 'CLOSED' where case_id is null and resumed_at is null"))
                    .isEqualTo(1);
            assertThat(old.column("select vouched and settled_at is null from contact"))
                    .containsExactly("t");
            assertThatThrownBy(() -> old.execute("""
                            insert into contact select gen_random_uuid(), person_id, 'SMS', '+393205550123', true,
                                created_at from contact
                            """)).hasMessageContaining("uq_contact_chosen");
        }
    }
}
