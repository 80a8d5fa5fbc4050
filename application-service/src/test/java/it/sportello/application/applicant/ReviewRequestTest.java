package it.sportello.application.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Rows;
import it.sportello.localstack.testing.TestTokens;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewRequestTest {

    private static final String REASON = "The pension ended in 2019.";

    private final Applicant applicant = Applicant.at(TestTokens.ORDINARY);

    @Test
    @DisplayName(
            "A8 a rejection can be contested in time; saying it again changes nothing more, saying else is refused")
    void isReviewedOnce() {
        String id = rejected("AGRICULTURE");
        Life.tellOfRejection(id, 19);
        assertThat(LocalDate.parse(applicant.get("/applications/" + id).text("review_until")))
                .isEqualTo(applicant.get("/applications/" + id).text("filed_at").substring(0, 8) + "02");

        Answer answer = contest(id, REASON);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("UNDER_REVIEW");
        assertThat(answer.body().has("review_until")).isFalse();
        assertThat(contest(id, REASON)).isEqualTo(answer);
        assertThat(contest(id, "Something else").status()).isEqualTo(409);
    }

    @Test
    @DisplayName("A8 there is one review: what was rejected again is not reviewed again, and no day is promised for it")
    void isOverAfterTheReview() {
        String id = rejected("AGRICULTURE");
        assertThat(contest(id, REASON).status()).isEqualTo(200);
        Life.reject(id);
        Life.tellOfRejection(id, 1);

        for (String reason : List.of(REASON, "Something else")) {
            Answer answer = contest(id, reason);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("type")).endsWith("/review-settled");
        }
        Answer shown = applicant.get("/applications/" + id);
        assertThat(shown.text("status")).isEqualTo("REJECTED");
        assertThat(shown.body().has("review_until")).isFalse();
    }

    @Test
    @DisplayName("A8 20 days after the notice it is too late, and the answer names the last day")
    void refusesWhatIsLate() {
        String id = rejected("AGRICULTURE");
        Life.tellOfRejection(id, 25);

        Answer answer = contest(id, REASON);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("type")).endsWith("too-late");
        assertThat(answer.text("detail"))
                .endsWith(applicant.get("/applications/" + id).text("review_until"));
    }

    @Test
    @DisplayName("A8 no time runs while nobody told the applicant, whatever they were told of an earlier rejection")
    void countsFromTheLastNotice() {
        String id = rejected("AGRICULTURE");
        Life.tellOfRejection(id, 25);
        Rows.setStatus(id, "UNDER_REVIEW");
        Life.reject(id);
        assertThat(applicant.get("/applications/" + id).body().has("review_until"))
                .isFalse();

        assertThat(contest(id, REASON).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("A8 only what was rejected can be contested")
    void refusesWhatWasNotRejected() {
        String id = applicant.file("AGRICULTURE").text("id");

        Answer answer = contest(id, REASON);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("type")).endsWith("status-forbids");
    }

    @Test
    @DisplayName("A8 a live application of the same group and period excludes a review")
    void refusesBesideALiveOne() {
        String id = rejected("AGRICULTURE");
        applicant.file("PROFESSIONALS");

        Answer answer = contest(id, REASON);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("type")).endsWith("duplicate-application");
        assertThat(applicant.get("/applications/" + id).text("status")).isEqualTo("REJECTED");
    }

    @Test
    @DisplayName("A4 of two reviews that exclude each other one is had, also in the same instant")
    void oneOfTwoWins() throws ExecutionException, InterruptedException {
        String first = rejected("AGRICULTURE");
        String second = rejected("PROFESSIONALS");

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Answer> one = both.submit(() -> contest(first, REASON));
            Future<Answer> other = both.submit(() -> contest(second, REASON));
            assertThat(List.of(one.get().status(), other.get().status())).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    @DisplayName("A8 a reason is words of at most 2000 characters that can be stored")
    void wantsAReason() {
        String id = rejected("AGRICULTURE");

        for (String reason : List.of("", " ", "x".repeat(2001), "null \\u0000 character")) {
            assertThat(contest(id, reason).status()).as(reason).isEqualTo(422);
        }
    }

    private String rejected(String benefit) {
        String id = applicant.file(benefit).text("id");
        Life.reject(id);
        return id;
    }

    private Answer contest(String id, String reason) {
        return applicant.send(
                "POST",
                "/applications/" + id + "/review-request",
                "application/json",
                "{\"reason\":\"" + reason + "\"}");
    }
}
