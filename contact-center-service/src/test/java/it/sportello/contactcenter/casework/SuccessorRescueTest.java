package it.sportello.contactcenter.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contactcenter.News;
import it.sportello.contracts.Channel;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.event.DeliveryEvent.DeliveryFailed;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.contracts.event.PinEvent.PinActivated;
import it.sportello.contracts.event.PinEvent.PinIssued;
import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import it.sportello.contracts.event.PinEvent.PinRequestReceived;
import it.sportello.localstack.testing.TestClock;
import it.sportello.platform.time.Ids;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is issued under a request of its own follows an earlier one: a recovered PIN, or one after an identification. */
@QuarkusTest
class SuccessorRescueTest {

    private final CaseStory story = CaseStory.begin();

    @Test
    @DisplayName("C9 K1 a recovered PIN's first half is overdue twelve hours after its issuing, whatever is heard late")
    void aRecoveredPinIsRescued() {
        UUID activated = Ids.next();
        var lost = new PinActivated(
                story.person(),
                1,
                CredentialLevel.DISPOSITIVE,
                CaseStory.yesterday().minusSeconds(60));
        News.publish(activated, lost);
        CaseStory recovered = story.withSuccessor();

        News.publish(recovered.issued(2, recovered.half(), CaseStory.yesterday()));

        UUID id = recovered.awaitCase("VALIDATION");
        // The same fact under another id, as when a dead letter is replayed.
        News.publish(activated, lost);
        News.publish(Ids.next(), lost);
        awaitWhatWasPublished();
        assertThat(CaseStory.stateOf(id)).isEqualTo("OPEN");

        News.publish(new PinActivated(recovered.person(), 2, CredentialLevel.ORDINARY, TestClock.now()));
        recovered.awaitState(id, "CLOSED SETTLED");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("K4 a PIN for whom agents identified ends the request's assistance, in whatever order that is heard")
    void anIdentificationEndsTheAssistance(boolean closedFirst) {
        UUID assistance = story.needsAssistance();
        CaseStory identified = story.withSuccessor();
        PinRequestClosed closed = new PinRequestClosed(story.person(), story.request(), TestClock.now());
        PinIssued issued = identified.issued(1, identified.half(), CaseStory.yesterday());

        if (closedFirst) {
            News.publish(closed, issued, issued);
        } else {
            News.publish(issued, closed, closed);
        }

        story.awaitState(assistance, "CLOSED SETTLED");
        identified.awaitHalf("OVERDUE");
        assertThat(CaseStory.list(
                        "select subject_id::text from desk_case where person_id = ? and state <> 'CLOSED'",
                        story.person()))
                .containsExactly(identified.request().toString());
    }

    @Test
    @DisplayName("C9 K1 a second half on a digital contact is nobody's worry, delivered or not")
    void aDigitalSecondHalfIsNotFollowed() {
        CaseStory recovered = story.withSuccessor();
        UUID second = Ids.next();
        News.publish(
                new DeliveryFailed(
                        second, second, Channel.SMS, "RECIPIENT_REFUSED", TestClock.now(), Purpose.SECOND_HALF),
                recovered.issuedSecond(second),
                recovered.issuedSecond(second),
                recovered.issued(2, recovered.half(), CaseStory.yesterday()));

        recovered.awaitHalf("OVERDUE");
        assertThat(CaseStory.list("select half_id::text from follow_up where half_id = ?", second))
                .isEmpty();
    }

    /** Events of one person are taken in in order. */
    private void awaitWhatWasPublished() {
        UUID last = Ids.next();
        News.publish(new PinRequestReceived(story.person(), last, TestClock.now()));
        await("the events before are taken in")
                .atMost(CaseStory.PATIENCE)
                .until(() -> !CaseStory.list("select status from request_follow_up where request_id = ?", last)
                        .isEmpty());
    }
}
