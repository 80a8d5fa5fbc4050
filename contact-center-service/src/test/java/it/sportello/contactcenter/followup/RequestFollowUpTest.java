package it.sportello.contactcenter.followup;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.AssistanceReason;
import it.sportello.contracts.event.PinEvent.AssistanceNeeded;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequestFollowUpTest {

    private static final Instant MORNING = Instant.parse("2020-04-01T07:00:00Z");
    private static final Instant EVENING = MORNING.plus(Duration.ofHours(12));

    private final UUID request = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final RequestFollowUp followUp = new RequestFollowUp(request, person, MORNING);

    @Test
    @DisplayName("K1 a request without an answer is overdue twelve hours after it, and not before")
    void aRequestWithoutAnAnswerIsOverdueAfterTwelveHours() {
        followUp.judge(EVENING.minusMillis(1));
        assertThat(followUp.status()).isEqualTo(RequestFollowUp.Status.WAITING);

        assertThat(followUp.needsAgent()).isFalse();

        assertThat(followUp.judge(EVENING)).isTrue();
        assertThat(followUp.status()).isEqualTo(RequestFollowUp.Status.OVERDUE);
        assertThat(followUp.needsAgent()).isTrue();
        assertThat(followUp.assistance().reasons()).containsExactly("NOT_ISSUED");
    }

    @Test
    @DisplayName("K1 a request that awaits assistance is never overdue")
    void aRequestThatAwaitsAssistanceIsNeverOverdue() {
        followUp.note(assistance());

        followUp.judge(EVENING.plus(Duration.ofDays(30)));

        assertThat(followUp.status()).isEqualTo(RequestFollowUp.Status.ASSISTANCE);
        assertThat(followUp.reasons()).isEqualTo("TAX_CODE_INCONSISTENT,REGISTER_MISMATCH");
    }

    @Test
    @DisplayName("K1 what was issued is answered, late or not")
    void whatWasIssuedIsAnswered() {
        followUp.judge(EVENING);

        followUp.markIssued();
        followUp.judge(EVENING);

        assertThat(followUp.status()).isEqualTo(RequestFollowUp.Status.SETTLED);
    }

    @Test
    @DisplayName("K1 assistance that ended in an issue is answered, in whatever order it is heard")
    void assistanceThatEndedInAnIssueIsAnswered() {
        RequestFollowUp other = new RequestFollowUp(request, person, MORNING);

        followUp.note(assistance());
        followUp.judge(MORNING);
        followUp.markIssued();
        followUp.judge(EVENING);
        other.markIssued();
        other.judge(MORNING);
        other.note(assistance());
        other.judge(EVENING);

        assertThat(followUp).usingRecursiveComparison().isEqualTo(other);
        assertThat(followUp.status()).isEqualTo(RequestFollowUp.Status.SETTLED);
    }

    @Test
    @DisplayName("K1 a closed request is nobody's worry, in whatever order it is heard")
    void aClosedRequestIsNobodysWorry() {
        RequestFollowUp other = new RequestFollowUp(request, person, EVENING);
        other.close(EVENING);
        other.judge(EVENING);
        other.correctBeginning(MORNING);
        other.note(assistance());
        other.judge(EVENING);

        followUp.note(assistance());
        followUp.close(EVENING);
        followUp.close(EVENING.plusSeconds(1));
        followUp.judge(EVENING);

        assertThat(followUp).usingRecursiveComparison().isEqualTo(other);
        assertThat(followUp.status()).isEqualTo(RequestFollowUp.Status.SETTLED);
    }

    private AssistanceNeeded assistance() {
        return new AssistanceNeeded(
                person,
                request,
                Set.of(AssistanceReason.REGISTER_MISMATCH, AssistanceReason.TAX_CODE_INCONSISTENT),
                MORNING);
    }
}
