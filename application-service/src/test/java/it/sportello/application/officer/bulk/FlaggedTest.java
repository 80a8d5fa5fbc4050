package it.sportello.application.officer.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Fixtures;
import it.sportello.application.Rows;
import it.sportello.application.form.NewApplication;
import it.sportello.application.form.NewChild;
import it.sportello.application.officer.Officer;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an officer has to look into: a file of many decisions does not accept it. */
@QuarkusTest
class FlaggedTest {

    private final Officer officer = Officer.somebody();

    @Test
    @DisplayName("A4 a file accepts no claim for a child that another applicant claims for, but may reject it")
    void refusesAChildClaimedElsewhere() {
        NewChild child = new NewChild(FictionalCitizen.random().taxCode(), LocalDate.parse("2016-02-03"), false);
        Answer first = claim(child);
        Answer second = claim(child);
        Answer alone = claim(new NewChild(FictionalCitizen.random().taxCode(), child.birthDate(), false));

        assertThat(outcomes(
                        Files.acceptance(first, "45000") + Files.rejection(second) + Files.acceptance(alone, "45000")))
                .containsExactly("REFUSED flagged-application", "DECIDED null", "DECIDED null");
        assertThat(outcomes(Files.acceptance(first, "45000"))).containsExactly("DECIDED null");
    }

    @Test
    @DisplayName("A11 what was paid and repudiated before is shown to the officer, and no file accepts it again")
    void refusesWhatWasPaidAndRepudiated() {
        Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);
        Answer paid = applicant.file("AGRICULTURE");
        Answer again = afterRepudiation(applicant, paid);
        assertShown(again, false);
        Rows.update("""
                insert into application_change (id, application_id, kind, status, changed_by, changed_at)
                values (gen_random_uuid(), ?, 'PAYMENT_ORDERED', 'PAYMENT_ORDERED', 'a-test', now())
                """, UUID.fromString(paid.text("id")));

        assertShown(again, true);
        assertThat(outcomes(Files.acceptance(again, ""))).containsExactly("REFUSED flagged-application");
        officer.claim(again.text("id")).then().statusCode(200);
        officer.accept(again.text("id"), null).then().statusCode(204);
    }

    private static Answer afterRepudiation(Applicant applicant, Answer earlier) {
        Rows.setStatus(earlier.text("id"), "REPUDIATED");
        return applicant.file("PROFESSIONALS");
    }

    private void assertShown(Answer application, boolean paidBefore) {
        String id = application.text("id");
        officer.claim(id).then().statusCode(200);
        officer.read(id).then().statusCode(200).body("earlier_paid_and_repudiated", equalTo(paidBefore));
        officer.release(id).then().statusCode(204);
    }

    private List<String> outcomes(String lines) {
        return Files.done(officer, Files.taken(officer, lines))
                .getList("lines.collect { it.state + ' ' + it.problem }", String.class);
    }

    private static Answer claim(NewChild child) {
        NewApplication form = new NewApplication(
                "BABYSITTING", null, Fixtures.declaration("BABYSITTING"), Fixtures.CASH, List.of(child));
        return Applicant.at(TestTokens.SIMPLIFIED).file(form, null);
    }
}
