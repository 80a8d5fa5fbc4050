package it.sportello.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.localstack.testing.TestDatabase;
import it.sportello.localstack.testing.upgrade.OldSchema;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Migrates with old rows in place, in a schema of its own. */
@QuarkusTest
class UpgradeTest {

    private static final String OLD_ROW = """
            insert into benefit_application (id, protocol_year, person_id, tax_code, given_name, family_name, benefit,
                catalogue_version, exclusion_group, period_from, status, full_pin_pending, status_at_filing,
                full_pin_pending_at_filing, first_issue, declaration, filed_at)
            values (uuidv7(), 2020, uuidv7(), 'X', 'Fantasia', 'Finzione', 'BABYSITTING', '1', 'BABYSITTING', '2020-03-05',
                'ACCEPTED', true, 'SUBMITTED', true, 1, '{}', '2020-04-01T07:00:00Z')""";

    @Test
    @DisplayName("A7 what waited for the full PIN before the upgrade still waits, unconfirmed, and can be confirmed")
    void pendingApplicationsStayPending() throws SQLException {
        try (OldSchema old = OldSchema.at("202611210200", "classpath:db/migration")) {
            old.execute(OLD_ROW);

            old.migrateTo("202611220202");

            assertThat(old.column(
                            "select concat_ws(' ', status, full_pin_pending, confirmed_at) from benefit_application"))
                    .containsExactly("ACCEPTED t");
            assertThat(old.column("select has_column_privilege('"
                            + TestDatabase.address().app() + "', '" + old.name()
                            + ".benefit_application', 'confirmed_at', 'UPDATE')"))
                    .containsExactly("t");
        }
    }

    @Test
    @DisplayName("A7 a bonus that was accepted before the upgrade can be appropriated after it, and no time runs yet")
    void acceptedBonusesCanBeAppropriated() throws SQLException {
        try (OldSchema old = OldSchema.at("202611220220", "classpath:db/migration")) {
            old.execute(OLD_ROW);

            old.migrateTo("202611220270");
            old.execute("insert into appropriation (application_id) select id from benefit_application");

            assertThat(old.column("select concat_ws(' ', state, last_day, next_step_at, attempts) from appropriation"))
                    .containsExactly("OPEN 0");
        }
    }

    @Test
    @DisplayName("A6 what was filed before the upgrade is paid to where it was filed, and where to can be changed")
    void paymentStaysAsFiled() throws SQLException {
        try (OldSchema old = OldSchema.at("202611220220", "classpath:db/migration")) {
            old.execute(OLD_ROW);
            old.execute("update benefit_application set iban = 'IT60X0542811101000000123456'");

            old.migrateTo("202611220250");

            assertThat(old.column("select concat_ws(' ', current_iban, payment_changed_at) from benefit_application"))
                    .containsExactly("IT60X0542811101000000123456");
            old.execute("update benefit_application set payment_changed_at = filed_at");
            assertThat(old.column("select current_iban is null from benefit_application"))
                    .containsExactly("t");
        }
    }

    @Test
    @DisplayName(
            "C12 what waited before the upgrade for a PIN that was revoked waits for its applicant's word, other filings not")
    void suspendedFilingsOfRevokedPinsAreAskedAbout() throws SQLException {
        try (OldSchema old = OldSchema.at("202611220290", "classpath:db/migration")) {
            old.execute(OLD_ROW);
            old.execute("update benefit_application set status = 'SUSPENDED', first_issue = null");
            old.execute(
                    "insert into person_credential select person_id, '{2,1}', 'SIMPLIFIED', now() from benefit_application");
            old.execute(OLD_ROW);
            old.execute(
                    "update benefit_application set status = 'SUSPENDED', first_issue = null where status = 'ACCEPTED'");

            old.migrateTo("202611221702");

            assertThat(old.column("select concat_ws(' ', pin_issue, revoked_through) from benefit_application"
                            + " left join person_credential using (person_id) order by id"))
                    .containsExactly("1 2", "1");
        }
    }

    @Test
    @DisplayName("A8 what was filed before the upgrade waits for officers, and nothing was granted for it")
    void oldFilingsWaitForOfficers() throws SQLException {
        try (OldSchema old = OldSchema.at("202611220250", "classpath:db/migration")) {
            old.execute(OLD_ROW);
            old.execute("update benefit_application set status = 'SUBMITTED'");

            old.migrateTo("202611220261");

            assertThat(old.column(
                            "select concat_ws(' ', status, granted_cents, granted_currency) from benefit_application"))
                    .containsExactly("SUBMITTED");
            old.execute("insert into officer_claim select id, 'officer', now() from benefit_application");
            old.execute("update benefit_application set granted_cents = 60000, granted_currency = 'EUR'");
        }
    }
}
