package it.sportello.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Applicant.Answer;
import it.sportello.application.Fixtures;
import it.sportello.application.Rows;
import it.sportello.application.form.NewApplication;
import it.sportello.application.form.NewChild;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestTokens;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharedChildTest {

    private final NewChild child =
            new NewChild(FictionalCitizen.random().taxCode(), LocalDate.parse("2016-02-03"), false);

    @Test
    @DisplayName("A4 a second live baby-sitting claim for one child is filed, flagged, and told to neither parent")
    void flagsTheSecondClaim() {
        Applicant mother = Applicant.at(TestTokens.SIMPLIFIED);
        Applicant father = Applicant.at(TestTokens.SIMPLIFIED);
        Answer first = mother.file(claim(), null);
        assertThat(isFlagged(first)).isFalse();

        Answer second = father.file(claim(), null);

        assertThat(second.status()).isEqualTo(201);
        assertThat(isFlagged(second)).isTrue();
        assertThat(second.body().fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> first.body().fieldNames());
        assertThat(second.text("status")).isEqualTo("SUBMITTED");
        assertThat(second.body().path("pending")).isEqualTo(first.body().path("pending"));
    }

    @Test
    @DisplayName("A4 the flag goes when the other claim is no longer live")
    void dropsTheFlag() {
        Answer first = Applicant.at(TestTokens.SIMPLIFIED).file(claim(), null);
        Answer second = Applicant.at(TestTokens.SIMPLIFIED).file(claim(), null);

        Rows.setStatus(first.text("id"), "WITHDRAWN");

        assertThat(isFlagged(second)).isFalse();
    }

    private NewApplication claim() {
        return new NewApplication(
                "BABYSITTING", null, Fixtures.declaration("BABYSITTING"), Fixtures.CASH, List.of(child));
    }

    private static boolean isFlagged(Answer answer) {
        return Rows.value(
                        "select count(*) from child_claimed_elsewhere where application_id = ?",
                        UUID.fromString(answer.text("id")))
                .equals("1");
    }
}
