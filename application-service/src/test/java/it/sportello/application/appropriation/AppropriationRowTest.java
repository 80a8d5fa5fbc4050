package it.sportello.application.appropriation;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.appropriation.rule.AppropriationTerm;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How the row moves, whatever comes first. */
class AppropriationRowTest {

    private static final Instant TOLD = Instant.parse("2020-05-05T10:00:00Z");
    private static final Instant FIRST_REMINDER = Instant.parse("2020-05-13T07:00:00Z");
    private static final Instant REAL = Instant.parse("2026-01-01T00:00:00Z");

    private final AppropriationTerm term = AppropriationTerm.after(TOLD);
    private final Appropriation appropriation = new Appropriation();

    @Test
    @DisplayName("A7 the time begins with the first hand-over of the notice; a later copy moves nothing")
    void beginsOnce() {
        appropriation.begin(term, TOLD);
        appropriation.begin(new AppropriationTerm(LocalDate.parse("2020-06-30")), TOLD);

        assertThat(appropriation.term()).contains(term);
        assertThat(appropriation.isDue(FIRST_REMINDER.minusMillis(1))).isFalse();
        assertThat(appropriation.isDue(FIRST_REMINDER)).isTrue();
    }

    @Test
    @DisplayName("A7 a notice that came back lets no time run, until it is handed over again")
    void standsStillWhileTheNoticeIsBack() {
        appropriation.begin(term, TOLD);
        appropriation.forgetTerm();
        assertThat(appropriation.term()).isEmpty();
        assertThat(appropriation.isDue(Instant.MAX)).isFalse();

        var later = new AppropriationTerm(LocalDate.parse("2020-06-30"));
        appropriation.begin(later, TOLD);
        assertThat(appropriation.term()).contains(later);
        assertThat(appropriation.isDue(Instant.MAX)).isTrue();
    }

    @Test
    @DisplayName("A7 whoever asked is not late after a refusal either, when the notice has come back meanwhile")
    void isNotLateAfterARefusalWhenTheNoticeIsBack() {
        appropriation.begin(term, TOLD);
        appropriation.request(TOLD, REAL);
        appropriation.forgetTerm();
        appropriation.refuse(FIRST_REMINDER);

        assertThat(appropriation.isDue(Instant.MAX)).isFalse();
    }

    @Test
    @DisplayName("A7 what has lapsed stays lapsed, even if its notice comes back afterwards")
    void staysLapsed() {
        appropriation.begin(term, TOLD);
        appropriation.stopClock();
        appropriation.forgetTerm();
        appropriation.begin(new AppropriationTerm(LocalDate.parse("2020-06-30")), TOLD);

        assertThat(appropriation.term()).contains(term);
        assertThat(appropriation.isDue(Instant.MAX)).isFalse();
    }

    @Test
    @DisplayName("A7 whoever asked is neither reminded nor late, also when the notice is heard of afterwards")
    void standsStillWhileThePlatformIsAsked() {
        appropriation.request(TOLD, REAL);
        appropriation.begin(term, TOLD);

        assertThat(appropriation.isDue(Instant.MAX)).isFalse();
        assertThat(appropriation.term()).contains(term);
    }

    @Test
    @DisplayName("A7 a refusal lets the time run on")
    void runsOnAfterARefusal() {
        appropriation.begin(term, TOLD);
        appropriation.request(TOLD, REAL);
        appropriation.refuse(FIRST_REMINDER);

        assertThat(appropriation.isDue(FIRST_REMINDER)).isFalse();
        assertThat(appropriation.isDue(Instant.parse("2020-05-18T07:00:00Z"))).isTrue();
    }

    @Test
    @DisplayName("A7 only the last attempt may report a failure")
    void belongsToTheLastAttempt() {
        appropriation.request(TOLD, REAL);
        appropriation.hold(REAL);
        appropriation.hold(REAL);

        assertThat(appropriation.isHeldBy(1)).isFalse();
        assertThat(appropriation.isHeldBy(2)).isTrue();
        appropriation.markAppropriated("LF-1");
        assertThat(appropriation.isHeldBy(2)).isFalse();
    }

    @Test
    @DisplayName("A11 whatever may have been credited is taken back when the application ends, and nothing else")
    void isAbandoned() {
        appropriation.begin(term, TOLD);
        appropriation.abandon(REAL);
        assertThat(appropriation.state()).isEqualTo(AppropriationState.OPEN);
        assertThat(appropriation.isDue(Instant.MAX)).isFalse();

        appropriation.request(TOLD, REAL);
        appropriation.abandon(REAL);
        assertThat(appropriation.state()).isEqualTo(AppropriationState.REVERSING);
        appropriation.markCancelled();
        appropriation.abandon(REAL);
        assertThat(appropriation.state()).isEqualTo(AppropriationState.CANCELLED);
    }
}
