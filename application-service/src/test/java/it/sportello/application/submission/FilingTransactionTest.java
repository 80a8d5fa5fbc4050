package it.sportello.application.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Fixtures;
import it.sportello.application.Rows;
import it.sportello.application.Topics;
import it.sportello.contracts.Topic;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestDatabase;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.platform.security.Assurance;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.web.idempotency.IdempotentRequest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FilingTransactionTest {

    private static final int UNTIL_THE_DRIVER_KNOWS_THE_STATEMENTS = 10;

    private final Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);

    @Inject
    SubmissionService submissions;

    @Test
    @DisplayName("A5 a filing that is rolled back leaves neither row nor event")
    void rollsBackEverything() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    file(applicant.person(), "BABYSITTING");
                    throw new IllegalStateException("the power fails before the commit");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(Rows.applicationsOf(applicant)).isZero();
        assertThat(Topics.allSoFar(Topic.APPLICATION_EVENTS, applicant, "AGRICULTURE"))
                .isEmpty();
        assertThat(Topics.allSoFar(Topic.MESSAGE_REQUESTS, applicant, "NASPI")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"AGRICULTURE, 3", "BABYSITTING, 4"})
    @DisplayName("A5 a filing costs at most four round trips to the database, the commit included")
    void staysWithinTheBudget(String benefit, long most) {
        for (int i = 0; i < UNTIL_THE_DRIVER_KNOWS_THE_STATEMENTS; i++) {
            file(FictionalCitizen.random(), benefit);
        }

        try (RoundTrips roundTrips = RoundTrips.ofThisThread()) {
            assertThat(file(FictionalCitizen.random(), benefit)).isInstanceOf(Submission.Filed.class);

            assertThat(roundTrips.count()).describedAs(roundTrips.toString()).isBetween(3L, most);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update benefit_application set declaration = '{}'",
                "update benefit_application set first_issue = null",
                "update benefit_application set iban = null",
                "delete from benefit_application",
                "delete from application_child",
                "delete from application_change",
                "update application_change set changed_by = 'nobody'",
                "create table mine (id int)",
            })
    @DisplayName(
            "the running service may change where an application stands, but neither what was filed nor its history")
    void mayNotChangeWhatWasFiled(String statement) throws SQLException {
        try (Connection app = TestDatabase.asApp();
                var change = app.createStatement()) {
            assertThatThrownBy(() -> change.executeUpdate(statement)).hasMessageContaining("permission denied");
        }
    }

    private Submission file(FictionalCitizen person, String benefit) {
        IdempotentRequest request =
                new IdempotentRequest(person.personId().toString(), UUID.randomUUID(), new byte[32]);
        return submissions.file(Fixtures.form(benefit), citizen(person), request);
    }

    private static Citizen citizen(FictionalCitizen person) {
        return new Citizen(
                person.personId(),
                new FiscalCode(person.taxCode()),
                person.givenName(),
                person.familyName(),
                person.birthDate(),
                Assurance.PIN_SIMPLIFIED,
                Instant.EPOCH,
                OptionalInt.of(1));
    }
}
