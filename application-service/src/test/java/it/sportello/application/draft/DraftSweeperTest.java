package it.sportello.application.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.application.Applicant;
import it.sportello.application.Rows;
import it.sportello.localstack.testing.TestTokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftSweeperTest {

    private final Applicant applicant = Applicant.at(TestTokens.SIMPLIFIED);

    @Inject
    DraftSweeper sweeper;

    @Test
    @DisplayName("A9 nothing is left of a draft that nobody saved for 30 days")
    void deletesWhatHasExpired() {
        DraftClient drafts = new DraftClient(applicant);
        drafts.save("AGRICULTURE", "{}");
        drafts.save("BABYSITTING", "{}");
        Rows.update(
                "update draft set saved_at = saved_at - interval '30 days' where person_id = ? and benefit = ?",
                applicant.person().personId(),
                "AGRICULTURE");

        sweeper.expire();

        assertThat(Rows.value(
                        "select string_agg(benefit, ' ') from draft where person_id = ?",
                        applicant.person().personId()))
                .isEqualTo("BABYSITTING");
    }
}
