package it.sportello.contactcenter.followup;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contactcenter.followup.Standing.Cause;
import it.sportello.contracts.Channel;
import it.sportello.contracts.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FollowUpTest {

    private static final Instant MORNING = Instant.parse("2020-04-01T07:00:00Z");
    private static final Instant EVENING = MORNING.plus(Duration.ofHours(12));

    private final Story story = Story.begin(Channel.EMAIL, MORNING);

    @ParameterizedTest(name = "K1 {0}")
    @MethodSource("stories")
    @DisplayName("K1 the events of a story give the same row in every order, some twice")
    void eventsGiveTheSameRowInEveryOrder(String name, List<Event> events, FollowUpStatus expected, Cause cause) {
        List<Event> withDuplicate = new ArrayList<>(events);
        withDuplicate.add(events.getLast());
        Set<Map<String, Object>> rows = new HashSet<>();

        for (List<Event> order : permutations(withDuplicate)) {
            FollowUp followUp = told(order);
            assertThat(followUp.status()).isEqualTo(expected);
            assertThat(followUp.cause()).isEqualTo(cause);
            rows.add(Rows.of(followUp));
        }

        assertThat(rows).hasSize(1);
    }

    static Stream<Arguments> stories() {
        Story mail = Story.begin(Channel.EMAIL, MORNING);
        Story pec = Story.begin(Channel.CERTIFIED_EMAIL, MORNING);
        return Stream.of(
                settled("arrived", mail.issued(1), mail.sent(2), mail.confirmed(62)),
                settled("used before any receipt", mail.issued(1), mail.sent(2), mail.used(5)),
                overdue("failed", Cause.DELIVERY_FAILED, mail.issued(1), mail.failed(2, "RECIPIENT_REFUSED")),
                overdue(
                        "failed twice at one instant",
                        Cause.DELIVERY_FAILED,
                        mail.issued(1),
                        mail.failed(2, "RECIPIENT_REFUSED"),
                        mail.failed(2, "OUT_OF_DATE")),
                overdue(
                        "bounced after an assumed delivery",
                        Cause.DELIVERY_FAILED,
                        mail.issued(1),
                        mail.sent(2),
                        mail.confirmed(62),
                        mail.failed(90, "RECIPIENT_REFUSED")),
                settled(
                        "given up, then delivered late",
                        mail.issued(1),
                        mail.failed(660, "RETRIES_EXHAUSTED"),
                        mail.sent(661),
                        mail.confirmed(700)),
                overdue(
                        "given up, then sent late",
                        Cause.NO_CONFIRMATION,
                        mail.issued(1),
                        mail.failed(660, "RETRIES_EXHAUSTED"),
                        mail.sent(661)),
                settled("failed but used", mail.issued(1), mail.failed(2, "RECIPIENT_REFUSED"), mail.used(5)),
                overdue("only sent", Cause.NO_CONFIRMATION, mail.issued(1), mail.sent(2)),
                overdue("PEC without a receipt", Cause.PEC_PENDING, pec.issued(1), pec.sent(2)),
                Arguments.of(
                        "no first half",
                        List.of(mail.sent(2), mail.confirmed(62)),
                        FollowUpStatus.AWAITING_ISSUE,
                        null));
    }

    private static Arguments settled(String name, Event... events) {
        return Arguments.of(name, List.of(events), FollowUpStatus.SETTLED, null);
    }

    private static Arguments overdue(String name, Cause cause, Event... events) {
        return Arguments.of(name, List.of(events), FollowUpStatus.OVERDUE, cause);
    }

    @Test
    @DisplayName("K1 the sweeper's look at the clock makes it overdue")
    void timeAloneMakesItOverdue() {
        FollowUp followUp = new FollowUp(story.halfId());
        followUp.note(story.issued(1));

        assertThat(followUp.judge(EVENING.minusSeconds(1), false)).isTrue();
        assertThat(followUp.status()).isEqualTo(FollowUpStatus.WAITING);
        assertThat(followUp.dueAt()).isEqualTo(EVENING);
        assertThat(followUp.judge(EVENING, false)).isTrue();
        assertThat(followUp.status()).isEqualTo(FollowUpStatus.OVERDUE);
        assertThat(followUp.judge(EVENING, false)).isFalse();
    }

    @Test
    @DisplayName("K1 signing in clears what was overdue")
    void signingInClearsWhatWasOverdue() {
        FollowUp followUp = told(List.of(story.issued(1)));

        followUp.note(story.used(800));
        followUp.judge(EVENING.plusSeconds(1), false);

        assertThat(followUp.status()).isEqualTo(FollowUpStatus.SETTLED);
        assertThat(followUp.cause()).isNull();
    }

    @Test
    @DisplayName("K1 a late receipt clears only its own issue")
    void aLateReceiptClearsOnlyItsOwnIssue() {
        Story second = story.reissued();
        Instant tomorrow = MORNING.plus(Duration.ofDays(2));
        FollowUp first = told(List.of(story.issued(1)));
        FollowUp again = new FollowUp(second.halfId());
        again.note(second.issued(800));

        first.note(story.confirmed(900));
        first.judge(tomorrow, false);
        again.judge(tomorrow, false);

        assertThat(first.status()).isEqualTo(FollowUpStatus.SETTLED);
        assertThat(again.status()).isEqualTo(FollowUpStatus.OVERDUE);
    }

    @Test
    @DisplayName("K1 a later issue has its own twelve hours")
    void aLaterIssueHasItsOwnTwelveHours() {
        Story second = story.reissued();
        FollowUp again = new FollowUp(second.halfId());

        again.note(second.issued(800));
        again.judge(EVENING.plus(Duration.ofHours(2)), false);

        assertThat(again.status()).isEqualTo(FollowUpStatus.WAITING);
        assertThat(again.dueAt()).isEqualTo(second.at(800).plus(Duration.ofHours(12)));
    }

    @Test
    @DisplayName("K1 a half that was overtaken is settled, whatever its delivery says")
    void aHalfThatWasOvertakenIsSettled() {
        FollowUp followUp = told(List.of(story.issued(1), story.failed(2, "RECIPIENT_REFUSED")));

        followUp.judge(EVENING, true);

        assertThat(followUp.status()).isEqualTo(FollowUpStatus.SETTLED);
    }

    @Test
    @DisplayName("K1 the citizen is told once that a half is overdue")
    void theCitizenIsToldOnce() {
        FollowUp followUp = told(List.of(story.issued(1)));

        assertThat(followUp.tellOnce(EVENING)).isTrue();
        assertThat(followUp.tellOnce(EVENING)).isFalse();
    }

    private static FollowUp told(List<Event> events) {
        FollowUp followUp = new FollowUp(UUID.randomUUID());
        for (Event event : events) {
            Story.tell(followUp, event);
            followUp.judge(EVENING, false);
        }
        return followUp;
    }

    private static List<List<Event>> permutations(List<Event> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Event>> all = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            List<Event> rest = new ArrayList<>(events);
            Event first = rest.remove(i);
            for (List<Event> tail : permutations(rest)) {
                List<Event> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
