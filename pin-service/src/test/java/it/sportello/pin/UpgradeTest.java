package it.sportello.pin;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static final String OLD_ROWS = """
            insert into person (id, tax_code, language, created_at)
            values ('6f0a1c52-3a0e-4d0c-9d59-0c8d7f0f1a01', 'RSSMRA80A01H501U', 'it', '2020-04-01T07:00:00Z');
            insert into pin_request (id, capability, person_id, status, given_name, family_name, sex, birth_date,
                birth_place, street, postal_code, municipality, province, country, address_key, phone,
                first_half_channel, language, requested_at)
            values ('6f0a1c52-3a0e-4d0c-9d59-0c8d7f0f1a02', '6f0a1c52-3a0e-4d0c-9d59-0c8d7f0f1a03',
                '6f0a1c52-3a0e-4d0c-9d59-0c8d7f0f1a01', 'ISSUED', 'Esempio', 'Finzione', 'MALE', '1980-01-01', 'H501',
                'Via delle Prove', '00100', 'Roma', 'RM', 'IT', 'x', '+390655501234', 'EMAIL', 'it',
                '2020-04-01T07:00:00Z');
            insert into pin_half (id, person_id, request_id, half, issue, channel, delivery, secret_hash, pepper_id,
                issued_at)
            values ('6f0a1c52-3a0e-4d0c-9d59-0c8d7f0f1a04', '6f0a1c52-3a0e-4d0c-9d59-0c8d7f0f1a01',
                '6f0a1c52-3a0e-4d0c-9d59-0c8d7f0f1a02', 'FIRST', 2, 'EMAIL', 'SENT', 'hash', 'pepper',
                '2020-04-01T07:00:00Z');
            """;

    private static final String LETTERS = """
            insert into pin_half (id, person_id, request_id, half, issue, channel, delivery, secret_hash, pepper_id,
                issued_at, valid_until, dead_at)
            select '6f0a1c52-3a0e-4d0c-9d59-0c8d7f0f1b01'::uuid, person_id, request_id, 'SECOND', 1, 'POST', 'DELIVERED', 'hmac',
                'pepper', issued_at, issued_at + interval '30 days', issued_at + interval '1 day'
            from pin_half where half = 'FIRST'
            union all
            select '6f0a1c52-3a0e-4d0c-9d59-0c8d7f0f1b02', person_id, request_id, 'SECOND', 2, 'POST', 'DELIVERED', 'hmac',
                'pepper', issued_at, issued_at + interval '30 days', null
            from pin_half where half = 'FIRST';
            """;

    private static final String ACTIVATION = """
            insert into personal_pin (id, person_id, level, generation, first_half_id, second_half_id, first_issue,
                secret_hash, pepper_id, activated_at)
            select '6f0a1c52-3a0e-4d0c-9d59-0c8d7f0f1a05', person_id, 'ORDINARY', 1, id, id, 2, 'hash', 'pepper', issued_at
            from pin_half;
            insert into pin_request
            select '6f0a1c52-3a0e-4d0c-9d59-0c8d7f0f1a06', '6f0a1c52-3a0e-4d0c-9d59-0c8d7f0f1a07', person_id, status,
                given_name, family_name, sex, birth_date, birth_place, street, house_number, postal_code, municipality,
                province, country, address_key, phone, first_half_channel, language, requested_at + interval '1 hour'
            from pin_request;
            """;

    @Test
    @DisplayName("A3 halves issued before the upgrade open what was filed with them, and no more")
    void oldHalvesKeepTheirOwnAccess() throws SQLException {
        try (OldSchema old = OldSchema.above(REGISTER, "202611210140", "classpath:db/migration")) {
            old.execute(OLD_ROWS);

            old.migrateTo("202611220103");

            assertThat(old.column("select coalesce(access_issue, issue) from pin_half"))
                    .containsExactly("2");
        }
    }

    @Test
    @DisplayName("C7 requests whose PIN was activated before the upgrade are over, others are not")
    void activatedRequestsAreOver() throws SQLException {
        try (OldSchema old = OldSchema.above(REGISTER, "202611220122", "classpath:db/migration")) {
            old.execute(OLD_ROWS);
            old.execute(ACTIVATION);

            old.migrateTo("latest");

            assertThat(old.column("select status from pin_request order by requested_at"))
                    .containsExactly("CLOSED", "ISSUED");
            assertThat(old.column("select distinct intake from pin_request where agent_code is null"))
                    .as("K3 what was filed before came over the web")
                    .containsExactly("WEB");
        }
    }

    @Test
    @DisplayName("C12 sessions that began before the upgrade began with a PIN, at the level that it has")
    void oldSessionsBeganWithAPin() throws SQLException {
        try (OldSchema old = OldSchema.above(REGISTER, "202611221520", "classpath:db/migration")) {
            old.execute(OLD_ROWS);
            old.execute("""
                    insert into citizen_session (id, person_id, client_id, credential_id, credential_generation, token_hash,
                        authenticated_at, idle_until, ends_at)
                    select id, person_id, 'web-portal', id, 1, 'hash', issued_at, issued_at, issued_at from pin_half;
                    """);

            old.migrateTo("latest");

            assertThat(old.column("select signed_in_by || ' ' || coalesce(acr, 'none') from citizen_session"))
                    .containsExactly("PIN none");
        }
    }

    @Test
    @DisplayName(
            "C10 letters that were posted before the upgrade are reminded of, those that were used or replaced are not")
    void postedLettersHaveTheirDays() throws SQLException {
        try (OldSchema old = OldSchema.above(REGISTER, "202611220148", "classpath:db/migration")) {
            old.execute(OLD_ROWS);
            old.execute(LETTERS);

            old.migrateTo("202611220170");

            assertThat(old.column("select (due_at - issued_at)::text from pin_half order by half, issue"))
                    .containsExactly(null, null, "14 days");
        }
    }
}
