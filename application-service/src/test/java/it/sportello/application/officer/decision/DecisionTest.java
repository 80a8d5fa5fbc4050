package it.sportello.application.officer.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Rows;
import it.sportello.application.officer.Officer;
import it.sportello.localstack.testing.TestTokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DecisionTest {

    private final Officer officer = Officer.somebody();

    @Test
    @DisplayName("A8 an acceptance says who, when and why, what is granted, and the applicant is told")
    void accepts() {
        String id = claimed("AGRICULTURE");

        officer.accept(id, null).then().statusCode(204);

        assertThat(Officer.statusOf(id)).isEqualTo("ACCEPTED");
        assertThat(granted(id)).isEqualTo("60000 EUR");
        assertThat(history(id)).isEqualTo("GRANTED " + officer.name() + " t CONDITIONS_MET All conditions are met.");
        assertThat(Rows.value(
                        "select count(*) from application_change where application_id = ? and message_id is not null",
                        UUID.fromString(id)))
                .isEqualTo("1");
        assertThat(officer.acts()).isEqualTo("application-claimed decision, application-accepted CONDITIONS_MET");
    }

    @Test
    @DisplayName("A8 a rejection grants nothing, and ends the claim")
    void rejects() {
        String id = claimed("AGRICULTURE");

        officer.reject(id).then().statusCode(204);

        assertThat(Officer.statusOf(id)).isEqualTo("REJECTED");
        assertThat(granted(id)).isEmpty();
        assertThat(history(id)).isEqualTo("REFUSED " + officer.name() + " t PENSION_RECEIVED You receive a pension.");
        assertThat(Rows.value("select count(*) from officer_claim where application_id = ?", UUID.fromString(id)))
                .isEqualTo("0");
        officer.reject(id).then().statusCode(409).body("type", endsWith("/status-forbids"));
    }

    @Test
    @DisplayName("A8 nobody decides without a claim of their own")
    void wantsAClaim() {
        String id = Officer.filed();
        officer.accept(id, null).then().statusCode(409).body("type", endsWith("/application-not-claimed"));
        Officer.somebody().claim(id).then().statusCode(200);
        officer.accept(id, null).then().statusCode(409).body("type", endsWith("/application-not-claimed"));
        assertThat(Officer.statusOf(id)).isEqualTo("SUBMITTED");
    }

    @ParameterizedTest
    @DisplayName("A8 what does not go together is refused, naming the field, and changes nothing")
    @CsvSource({
        "REJECTED, CONDITIONS_MET, 0, /reason_code",
        "ACCEPTED, PENSION_RECEIVED, 0, /reason_code",
        "REJECTED, PENSION_RECEIVED, 60000, /amount_cents",
        "ACCEPTED, CONDITIONS_MET, 60001, /amount_cents",
    })
    void refusesWhatDoesNotGoTogether(String decision, String code, long cents, String pointer) {
        String id = claimed("AGRICULTURE");
        Map<String, Object> said = Map.of("decision", decision, "reason_code", code, "reason", "Because.");
        Map<String, Object> withAmount = Map.of(
                "decision", decision, "reason_code", code, "reason", "Because.", "amount_cents", Math.max(1, cents));
        officer.decide(id, cents == 0 ? said : withAmount)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
        assertThat(Officer.statusOf(id)).isEqualTo("SUBMITTED");
        assertThat(granted(id)).isEmpty();
    }

    @Test
    @DisplayName("A8 a bonus has a ceiling: the officer names what is granted")
    void wantsTheAmountBelowACeiling() {
        String id = claimed("BABYSITTING");
        officer.accept(id, null).then().statusCode(422).body("errors.pointer", contains("/amount_cents"));
        officer.accept(id, 45_000L).then().statusCode(204);
        assertThat(granted(id)).isEqualTo("45000 EUR");
    }

    @Test
    @DisplayName("A8 who rejected it does not decide the review; a colleague does, and may grant it")
    void leavesTheReviewToAColleague() {
        String id = claimed("AGRICULTURE");
        officer.reject(id).then().statusCode(204);
        Rows.setStatus(id, "UNDER_REVIEW");

        officer.claim(id).then().statusCode(403).body("type", endsWith("/another-officer"));
        Rows.update(
                "insert into officer_claim values (?, ?, now() + interval '10 minutes')",
                UUID.fromString(id),
                officer.name());
        officer.accept(id, null).then().statusCode(403).body("type", endsWith("/another-officer"));
        assertThat(Officer.statusOf(id)).isEqualTo("UNDER_REVIEW");

        Officer.letLeaseEnd(id);
        Officer colleague = Officer.somebody();
        colleague.claim(id).then().statusCode(200);
        colleague.read(id).then().statusCode(200).body("changes.reason", contains("You receive a pension."));
        colleague.accept(id, null).then().statusCode(204);
        assertThat(Officer.statusOf(id)).isEqualTo("ACCEPTED");
    }

    @Test
    @DisplayName("A8 the author of the last rejection alone is kept from the review: an office of two does not run out")
    void keepsTheLastAuthorAlone() {
        String id = claimed("AGRICULTURE");
        officer.reject(id).then().statusCode(204);
        Rows.setStatus(id, "UNDER_REVIEW");
        Officer colleague = Officer.somebody();
        colleague.claim(id).then().statusCode(200);
        colleague.reject(id).then().statusCode(204);
        Rows.setStatus(id, "UNDER_REVIEW");

        colleague.claim(id).then().statusCode(403).body("type", endsWith("/another-officer"));
        officer.claim(id).then().statusCode(200);
        officer.accept(id, null).then().statusCode(204);
    }

    @Test
    @DisplayName("A8 what its applicant withdrew while an officer was at it is decided no more")
    void isTooLateAfterAWithdrawal() {
        String id = claimed("AGRICULTURE");
        Rows.setStatus(id, "WITHDRAWN");
        officer.accept(id, null).then().statusCode(409).body("type", endsWith("/status-forbids"));
        assertThat(granted(id)).isEmpty();
    }

    private String claimed(String benefit) {
        String id = Applicant.at(TestTokens.SIMPLIFIED).file(benefit).text("id");
        officer.claim(id).then().statusCode(200);
        return id;
    }

    private static String granted(String id) {
        return Rows.value(
                "select concat_ws(' ', granted_cents, granted_currency) from benefit_application where id = ?",
                UUID.fromString(id));
    }

    private static String history(String id) {
        return Rows.value(
                "select concat_ws(' ', kind, changed_by, by_staff, reason_code, reason) from application_change"
                        + " where application_id = ? order by id desc limit 1",
                UUID.fromString(id));
    }
}
