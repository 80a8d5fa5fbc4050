package it.sportello.contactcenter.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contactcenter.FirstComer;
import it.sportello.contactcenter.News;
import it.sportello.contactcenter.casework.CaseStory;
import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import it.sportello.localstack.testing.TestClock;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LockOrderTest {

    private final CaseStory story = CaseStory.begin();

    @Test
    @DisplayName("K1 the end of a request locks halves before cases, as everybody does")
    void theEndOfARequestLocksHalvesFirst() throws SQLException {
        UUID caseId = story.overdue();

        try (FirstComer receipt =
                FirstComer.with("select status from follow_up where half_id = ? for update", story.half())) {
            News.publish(new PinRequestClosed(story.person(), story.request(), TestClock.now()));
            receipt.awaitNextOne();

            assertThat(CaseStory.list("select state from desk_case where id = ? for update skip locked", caseId))
                    .as("not locked by who waits for the half")
                    .hasSize(1);
        }

        story.awaitState(caseId, "CLOSED SETTLED");
    }
}
