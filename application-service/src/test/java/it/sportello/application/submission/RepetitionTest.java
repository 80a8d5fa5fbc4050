package it.sportello.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Fixtures;
import it.sportello.application.Rows;
import it.sportello.application.admission.Refusal;
import it.sportello.application.catalogue.Catalogue;
import it.sportello.application.credential.CredentialService;
import it.sportello.application.form.NewApplication;
import it.sportello.localstack.testing.TestTokens;
import it.sportello.platform.outbox.Outbox;
import it.sportello.platform.security.Assurance;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.web.idempotency.IdempotentRequest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RepetitionTest {

    private final NewApplication form = Fixtures.form("AGRICULTURE");
    private final UUID key = UUID.randomUUID();

    @Inject
    ApplicationRepository applications;

    @Inject
    Catalogue catalogue;

    @Inject
    CredentialService credentials;

    @Inject
    Outbox outbox;

    @Test
    @DisplayName("A4 a second click gives the first answer again")
    void answersAgain() {
        Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);

        Answer first = applicant.file(form, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(applicant.file(form, key)).isEqualTo(first);
        assertThat(Rows.applicationsOf(applicant)).isEqualTo(1);
    }

    @Test
    @DisplayName("A4 the first answer stays the first answer when the application has moved on")
    void answersAgainAfterTheStatusChanged() {
        Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);
        NewApplication babySitting = Fixtures.form("BABYSITTING");
        Answer first = applicant.file(babySitting, key);
        Rows.update(
                "update benefit_application set status = 'ACCEPTED', full_pin_pending = false where id = ?",
                UUID.fromString(first.text("id")));

        assertThat(applicant.file(babySitting, key)).isEqualTo(first);
        assertThat(applicant.get("/applications/" + first.text("id")).text("status"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    @DisplayName("A4 the same key with another body is refused, whatever is in it")
    void refusesAReusedKey() {
        Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);
        applicant.file(form, key);

        for (NewApplication other : new NewApplication[] {
            Fixtures.form("BABYSITTING"), Fixtures.form("AGRICULTURE", null, null), Fixtures.form("PROFESSIONALS")
        }) {
            Answer answer = applicant.file(other, key);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text("type")).endsWith("idempotency-key-reused");
        }
        assertThat(Rows.applicationsOf(applicant)).isEqualTo(1);
    }

    @Test
    @DisplayName("A4 a key belongs to one citizen")
    void keysBelongToOneCitizen() {
        Answer mine = Applicant.at(TestTokens.SIMPLIFIED).file(form, key);
        Answer yours = Applicant.at(TestTokens.SIMPLIFIED).file(form, key);

        assertThat(yours.status()).isEqualTo(201);
        assertThat(yours.text("id")).isNotEqualTo(mine.text("id"));
    }

    @Test
    @DisplayName("A3 a repetition with another issue of the first half learns nothing of the filing")
    void hidesTheFirstAnswerFromAnotherIssue() {
        Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);
        Answer first = applicant.file(form, key);

        Answer other = applicant.withFirstIssue(2).file(form, key);

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().toString())
                .doesNotContain(first.text("protocol_number"))
                .doesNotContain(first.text("id"));
    }

    @Test
    @DisplayName("A4 who filed in the last second gets the first answer also after the window has closed")
    void answersAgainAfterTheWindow() {
        Citizen citizen = Fixtures.citizen(Assurance.PIN_SIMPLIFIED);
        IdempotentRequest request = new IdempotentRequest(citizen.personId().toString(), key, new byte[32]);

        Submission first = fileAt("2020-06-03T21:59:59Z", citizen, request);

        assertThat(first).isInstanceOf(Submission.Filed.class);
        assertThat(fileAt("2020-06-03T22:00:00Z", citizen, request)).isEqualTo(first);
        assertThat(fileAt(
                        "2020-06-03T22:00:00Z",
                        citizen,
                        new IdempotentRequest(citizen.personId().toString(), UUID.randomUUID(), new byte[32])))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Closed.class));
    }

    private Submission fileAt(String instant, Citizen citizen, IdempotentRequest request) {
        Clock stopped = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        SubmissionService service = new SubmissionService(catalogue, credentials, applications, outbox, stopped);
        return QuarkusTransaction.requiringNew().call(() -> service.file(form, citizen, request));
    }
}
