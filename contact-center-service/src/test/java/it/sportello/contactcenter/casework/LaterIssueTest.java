package it.sportello.contactcenter.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contactcenter.News;
import it.sportello.localstack.testing.TestClock;
import it.sportello.platform.time.Ids;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LaterIssueTest {

    private final CaseStory story = CaseStory.begin();

    @Test
    @DisplayName("K1 a later issue settles the one before and is due twelve hours after its own issuing")
    void aLaterIssueSettlesTheOneBefore() {
        UUID id = story.overdue();
        UUID again = Ids.next();

        News.publish(story.issued(2, again, TestClock.now()));

        story.awaitState(id, "CLOSED SETTLED");
        CaseStory.awaitHalf(again, "WAITING");
        story.awaitHalf("SETTLED");
    }

    @Test
    @DisplayName("K1 a later issue that is overdue when it is heard of gets a case of its own")
    void aLaterIssueThatIsOverdueGetsItsCase() {
        UUID id = story.overdue();
        UUID again = Ids.next();

        News.publish(story.issued(2, again, CaseStory.yesterday().plusSeconds(60)));

        story.awaitState(id, "CLOSED SETTLED");
        CaseStory.awaitHalf(again, "OVERDUE");
        assertThat(story.awaitCase("VALIDATION")).isNotEqualTo(id);
    }

    @Test
    @DisplayName("K1 an issue that is heard of after a later one does not end the later one's case")
    void anIssueHeardOfLateEndsNoCase() {
        News.publish(story.issued(2, Ids.next(), CaseStory.yesterday().plusSeconds(60)));
        UUID id = story.awaitCase("VALIDATION");

        News.publish(story.issued(1, story.half(), CaseStory.yesterday()));

        story.awaitHalf("SETTLED");
        assertThat(story.find("VALIDATION")).contains(id);
    }

    @Test
    @DisplayName("K1 an issue that is heard of after a later one is nobody's worry")
    void anIssueHeardOfLateIsNobodysWorry() {
        UUID again = Ids.next();
        News.publish(story.issued(2, again, TestClock.now()));
        CaseStory.awaitHalf(again, "WAITING");

        News.publish(story.issued(1, story.half(), CaseStory.yesterday()));

        story.awaitHalf("SETTLED");
        assertThat(story.find("VALIDATION")).isEmpty();
    }
}
