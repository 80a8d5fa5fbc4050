package it.sportello.application.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Fixtures;
import it.sportello.application.Rows;
import it.sportello.application.Topics;
import it.sportello.contracts.Topic;
import it.sportello.localstack.testing.TestTokens;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PaymentChangeTest {

    private static final String ELSEWHERE = "{\"iban\":\"DE89 3704 0044 0532 0130 00\"}";
    private static final String IN_CASH = "{\"iban\":null,\"cash_at_post_office\":true}";

    private final Applicant applicant = Applicant.at(TestTokens.ORDINARY);

    @Test
    @DisplayName("A6 a changed account takes the place of the filed one, which stays written down")
    void isChanged() {
        UUID key = UUID.randomUUID();
        Answer filed = applicant.file(Fixtures.form("AGRICULTURE"), key);
        String id = filed.text("id");

        Answer changed = change(applicant, id, ELSEWHERE);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().at("/payment/iban").asText()).isEqualTo("DE** **** 3000");
        assertThat(row(id)).isEqualTo("IT60X0542811101000000123456 DE89370400440532013000");
        assertThat(applicant.file(Fixtures.form("AGRICULTURE"), key)).isEqualTo(filed);
        assertThat(change(applicant, id, IN_CASH)
                        .body()
                        .at("/payment/cash_at_post_office")
                        .asBoolean())
                .isTrue();
        assertThat(row(id)).isEqualTo("IT60X0542811101000000123456");
    }

    @Test
    @DisplayName("A6 C9 a change is told once, on another contact, and says since when payment waits; none is not told")
    void isTold() {
        String id = applicant.file("AGRICULTURE").text("id");
        change(applicant, id, ELSEWHERE);
        String since = changedAt(id);

        Answer again = change(applicant, id, ELSEWHERE);

        assertThat(again.status()).isEqualTo(200);
        assertThat(changedAt(id)).isEqualTo(since);
        assertThat(Topics.allSoFar(Topic.MESSAGE_REQUESTS, applicant, "BABYSITTING"))
                .filteredOn(message -> message.path("template").asText().equals("application-payment-changed"))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.path("recipient").asText()).isEqualTo("OTHER_CONTACT"));
    }

    @Test
    @DisplayName("A6 who signed in more than five minutes ago is challenged to sign in again")
    void wantsAFreshSignIn() {
        String id = applicant.file("AGRICULTURE").text("id");
        Applicant earlier = new Applicant(
                applicant.person(),
                TestTokens.citizenDraft(applicant.person(), TestTokens.ORDINARY)
                        .claim("auth_time", Instant.now().minusSeconds(310).getEpochSecond())
                        .sign());

        Answer answer = change(earlier, id, ELSEWHERE);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("type")).endsWith("step-up-required");
        assertThat(changedAt(id)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAYMENT_ORDERED", "PAID", "REJECTED", "WITHDRAWN", "LAPSED", "REPUDIATED"})
    @DisplayName("A8 what is being paid, or never will be, is not redirected")
    void refusesWhereNothingIsToBePaid(String status) {
        String id = applicant.file("AGRICULTURE").text("id");
        Rows.setStatus(id, status);

        Answer answer = change(applicant, id, ELSEWHERE);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("type")).endsWith("status-forbids");
        assertThat(changedAt(id)).isNull();
    }

    @Test
    @DisplayName("A6 a returned payment can be sent elsewhere")
    void redirectsWhatCameBack() {
        String id = applicant.file("AGRICULTURE").text("id");
        Rows.setStatus(id, "PAYMENT_RETURNED");

        assertThat(change(applicant, id, ELSEWHERE).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cash_at_post_office\":true}",
                "{\"iban\":null}",
                "{\"iban\":\"IT60X0542811101000000123457\"}",
                "{\"iban\":\"BR1500000000000010932840814P2\"}"
            })
    @DisplayName("A6 the money goes to one account of a SEPA country or is paid in cash")
    void refusesWhatCannotBePaid(String patch) {
        String id = applicant.file("AGRICULTURE").text("id");

        assertThat(change(applicant, id, patch).status()).isEqualTo(422);
        assertThat(changedAt(id)).isNull();
    }

    private static Answer change(Applicant applicant, String id, String patch) {
        return applicant.send("PATCH", "/applications/" + id + "/payment", "application/merge-patch+json", patch);
    }

    private static String changedAt(String id) {
        return Rows.value("select payment_changed_at from benefit_application where id = ?", UUID.fromString(id));
    }

    private static String row(String id) {
        return Rows.value(
                "select concat_ws(' ', iban, current_iban) from benefit_application where id = ?", UUID.fromString(id));
    }
}
