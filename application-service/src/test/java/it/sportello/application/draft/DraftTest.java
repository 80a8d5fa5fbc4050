package it.sportello.application.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.application.Applicant;
import it.sportello.application.Rows;
import it.sportello.localstack.testing.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DraftTest {

    private static final String BEGUN = "{\"declaration\":{\"days_worked_2019\":60}}";
    private static final String MORE = "{\"declaration\":{\"days_worked_2019\":61},\"payment\":{\"iban\":\"IT60\"}}";

    private final Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);
    private final DraftClient drafts = new DraftClient(applicant);

    @Test
    @DisplayName("A9 what was saved is read again by its owner, with what is still wrong with it")
    void isReadAgain() {
        Response saved = drafts.save("AGRICULTURE", MORE);

        assertThat(saved.statusCode()).isEqualTo(201);
        Response read = drafts.show("AGRICULTURE");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.asString()).isEqualTo(saved.asString());
        assertThat(read.header("ETag")).isEqualTo(saved.header("ETag")).matches("\"[0-9a-f-]{36}\"");
        assertThat(read.jsonPath().getInt("declaration.days_worked_2019")).isEqualTo(61);
        assertThat(read.jsonPath().getString("payment.iban")).isEqualTo("IT60");
        assertThat(read.jsonPath().getList("errors.pointer"))
                .contains("/declaration/receives_no_pension", "/payment/iban");
        assertThat(read.jsonPath().getString("expires_at")).startsWith("2020-05-01T");
    }

    @Test
    @DisplayName("A9 who overwrites names what they have seen: else 428, and 412 when it has changed")
    void losesNoUpdate() {
        String first = drafts.save("AGRICULTURE", BEGUN).header("ETag");

        assertProblem(drafts.save("AGRICULTURE", MORE), 428, "precondition-required");
        assertProblem(drafts.saveNew("AGRICULTURE", MORE), 412, "precondition-failed");
        Response second = drafts.overwrite("AGRICULTURE", first, MORE);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.header("ETag")).isNotEqualTo(first);
        assertProblem(drafts.overwrite("AGRICULTURE", first, BEGUN), 412, "precondition-failed");
        assertProblem(drafts.overwrite("BABYSITTING", first, "{}"), 412, "precondition-failed");
        assertThat(drafts.show("AGRICULTURE").jsonPath().getInt("declaration.days_worked_2019"))
                .isEqualTo(61);
    }

    @Test
    @DisplayName("A9 of savings in the same instant one is kept, and the others learn it")
    void oneOfManyWins() throws ExecutionException, InterruptedException {
        assertThat(atOnce(() -> drafts.saveNew("AGRICULTURE", BEGUN).statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 412);

        String seen = drafts.show("AGRICULTURE").header("ETag");
        assertThat(atOnce(() -> drafts.overwrite("AGRICULTURE", seen, MORE).statusCode()))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
    }

    @Test
    @DisplayName("A9 a draft is thrown away by who has seen it, and is then not there")
    void isThrownAway() {
        String first = drafts.save("AGRICULTURE", BEGUN).header("ETag");
        drafts.overwrite("AGRICULTURE", first, MORE);

        assertProblem(drafts.discard("AGRICULTURE", first), 412, "precondition-failed");
        assertThat(drafts.discard("AGRICULTURE", null).statusCode()).isEqualTo(204);
        assertThat(drafts.show("AGRICULTURE").statusCode()).isEqualTo(404);
        assertThat(drafts.discard("AGRICULTURE", null).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("A9 a stranger's draft of the same benefit is another one")
    void isNobodyElses() {
        DraftClient stranger = new DraftClient(Applicant.at(TestTokens.DISPOSITIVE));
        String mine = drafts.save("AGRICULTURE", BEGUN).header("ETag");

        assertThat(stranger.show("AGRICULTURE").statusCode()).isEqualTo(404);
        assertThat(stranger.discard("AGRICULTURE", mine).statusCode()).isEqualTo(404);
        assertProblem(stranger.overwrite("AGRICULTURE", mine, MORE), 412, "precondition-failed");
        assertThat(stranger.saveNew("AGRICULTURE", MORE).statusCode()).isEqualTo(201);
        assertThat(drafts.show("AGRICULTURE").header("ETag")).isEqualTo(mine);
    }

    @Test
    @DisplayName(
            "C6 another issue of the first half neither sees nor overwrites the draft, nor learns that it is there")
    void isHiddenFromAnotherIssue() {
        DraftClient interceptor = new DraftClient(applicant.withFirstIssue(2));
        String mine = drafts.save("AGRICULTURE", BEGUN).header("ETag");

        assertThat(interceptor.show("AGRICULTURE").statusCode()).isEqualTo(404);
        assertThat(interceptor.discard("AGRICULTURE", null).statusCode()).isEqualTo(404);
        assertThat(interceptor.saveNew("AGRICULTURE", MORE).statusCode()).isEqualTo(201);
        assertThat(drafts.show("AGRICULTURE").header("ETag")).isEqualTo(mine);
    }

    @Test
    @DisplayName("C6 who activates the PIN goes on with what they began, out of reach of the half from then on")
    void isTakenAlong() {
        new DraftClient(applicant.withFirstIssue(2)).save("AGRICULTURE", MORE);
        String begun = drafts.save("AGRICULTURE", BEGUN).header("ETag");
        DraftClient holder = new DraftClient(applicant.again(TestTokens.ORDINARY));

        assertThat(holder.show("AGRICULTURE").header("ETag")).isEqualTo(begun);
        assertThat(holder.overwrite("AGRICULTURE", begun, MORE).statusCode()).isEqualTo(200);
        assertThat(drafts.show("AGRICULTURE").statusCode()).isEqualTo(404);
        assertThat(holder.discard("AGRICULTURE", null).statusCode()).isEqualTo(204);
    }

    @Test
    @DisplayName("A5 filing throws the draft away, and no other one; a refused filing keeps it")
    void isOverWithTheFiling() {
        DraftClient other = new DraftClient(applicant.withFirstIssue(2));
        other.save("AGRICULTURE", BEGUN);
        drafts.save("AGRICULTURE", BEGUN);
        drafts.save("BABYSITTING", "{}");

        assertThat(applicant.file("AGRICULTURE").status()).isEqualTo(201);
        assertThat(drafts.show("AGRICULTURE").statusCode()).isEqualTo(404);
        assertThat(drafts.show("BABYSITTING").statusCode()).isEqualTo(200);
        assertThat(other.show("AGRICULTURE").statusCode()).isEqualTo(200);
        drafts.save("AGRICULTURE", BEGUN);
        assertThat(applicant.file("AGRICULTURE").status()).isEqualTo(409);
        assertThat(drafts.show("AGRICULTURE").statusCode()).isEqualTo(200);
        assertThat(applicant.again(TestTokens.ORDINARY).file("BABYSITTING").status())
                .isEqualTo(201);
        assertThat(drafts.show("BABYSITTING").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("A3 drafts of ordinary benefits need ORDINARY: below, the challenge is the answer to every verb")
    void keepsTheGate() {
        for (Response answer :
                List.of(drafts.show("NASPI"), drafts.save("NASPI", "{}"), drafts.discard("NASPI", null))) {
            assertProblem(answer, 401, "step-up-required");
            assertThat(answer.header("WWW-Authenticate")).contains("urn:sportello:acr:pin:ordinary");
        }
        assertThat(new DraftClient(applicant.again(TestTokens.ORDINARY))
                        .save("NASPI", "{}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    @DisplayName("A9 a draft is kept for 30 days from the last saving")
    void expires() {
        drafts.save("AGRICULTURE", BEGUN);
        age("29 days 23 hours");
        assertThat(drafts.show("AGRICULTURE").statusCode()).isEqualTo(200);

        age("2 hours");
        assertThat(drafts.show("AGRICULTURE").statusCode()).isEqualTo(404);
        assertThat(drafts.discard("AGRICULTURE", null).statusCode()).isEqualTo(404);
        assertThat(drafts.saveNew("AGRICULTURE", MORE).statusCode()).isEqualTo(201);
        assertThat(drafts.show("AGRICULTURE").jsonPath().getInt("declaration.days_worked_2019"))
                .isEqualTo(61);
    }

    @Test
    @DisplayName("A9 what has expired and is not swept yet is not in the way of what is taken along")
    void isTakenAlongPastAnExpiredOne() {
        DraftClient holder = new DraftClient(applicant.again(TestTokens.ORDINARY));
        holder.save("AGRICULTURE", BEGUN);
        age("31 days");
        String begun = drafts.save("AGRICULTURE", BEGUN).header("ETag");

        assertThat(holder.overwrite("AGRICULTURE", begun, MORE).statusCode()).isEqualTo(200);

        assertThat(holder.show("AGRICULTURE").jsonPath().getInt("declaration.days_worked_2019"))
                .isEqualTo(61);
        assertThat(drafts.show("AGRICULTURE").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("A9 who throws away a version that they name throws away no other one")
    void throwsAwayTheNamedVersion() {
        DraftClient holder = new DraftClient(applicant.again(TestTokens.ORDINARY));
        String own = holder.save("AGRICULTURE", BEGUN).header("ETag");
        String begun = drafts.save("AGRICULTURE", MORE).header("ETag");

        assertThat(holder.discard("AGRICULTURE", own).statusCode()).isEqualTo(204);

        assertThat(holder.show("AGRICULTURE").header("ETag")).isEqualTo(begun);
        assertThat(holder.discard("AGRICULTURE", null).statusCode()).isEqualTo(204);
        assertThat(drafts.show("AGRICULTURE").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"declaration\":{\"shoe_size\":43}}",
                "{\"children\":[{}]}",
                "{\"declaration\":\"x\"}",
                "{\"declaration\":{\"days_worked_2019\":\"\\u0000\"}}"
            })
    @DisplayName("A9 a draft is no place to keep other things")
    void refusesOtherThings(String body) {
        assertProblem(drafts.save("AGRICULTURE", body), 422, "invalid-content");
        assertThat(drafts.show("AGRICULTURE").statusCode()).isEqualTo(404);
    }

    private void age(String interval) {
        Rows.update(
                "update draft set saved_at = saved_at - ?::interval where person_id = ?",
                interval,
                applicant.person().personId());
    }

    private static List<Integer> atOnce(Callable<Integer> saving) throws ExecutionException, InterruptedException {
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : many.invokeAll(List.of(saving, saving, saving, saving))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static void assertProblem(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).endsWith(type);
    }
}
