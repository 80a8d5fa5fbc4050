package it.sportello.application.payment.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipTest {

    private static final Instant FILED = Instant.parse("2020-04-01T07:00:00Z");
    private static final Instant POSTED = Instant.parse("2020-05-04T10:00:00Z");
    private static final Instant LONG_AFTER = Instant.parse("2020-12-01T00:00:00Z");

    @Test
    @DisplayName("A10 who proved more than the first half waits for no letter")
    void believesWhoProvedMore() {
        assertThat(new Ownership(null, FILED, null, Set.of(), false, null, null).hold(LONG_AFTER))
                .isEmpty();
    }

    @Test
    @DisplayName("A10 activation with the same issue ends the hold, without any letter")
    void believesTheActivatedIssue() {
        assertThat(filedWith(2, Set.of(1, 2), null).hold(LONG_AFTER)).isEmpty();
    }

    @Test
    @DisplayName("A7 A10 activation with another issue holds it until its applicant confirms, whatever was posted")
    void doubtsAnotherIssue() {
        assertThat(filedWith(2, Set.of(1), "2020-04-01T10:00:00Z").hold(LONG_AFTER))
                .contains(Hold.IN_DOUBT);
    }

    @Test
    @DisplayName("A10 who confirmed it at ORDINARY is believed, also when the PIN was activated with another issue")
    void believesAConfirmation() {
        assertThat(new Ownership(2, FILED, LONG_AFTER, Set.of(1), true, null, null).hold(LONG_AFTER))
                .isEmpty();
    }

    @Test
    @DisplayName("A10 without activation and without a letter it is never paid")
    void waitsForALetter() {
        assertThat(filedWith(1, Set.of(), null).hold(LONG_AFTER)).contains(Hold.FIRST_HALF_ALONE);
    }

    @Test
    @DisplayName("A10 A11 once the holder repudiated one filing of an issue, no letter speaks for the others of it")
    void doubtsWhatWasFiledBesideARepudiatedOne() {
        assertThat(new Ownership(1, FILED, null, Set.of(), true, POSTED, null).hold(LONG_AFTER))
                .contains(Hold.IN_DOUBT);
        assertThat(new Ownership(1, FILED, null, Set.of(1), true, POSTED, null).hold(LONG_AFTER))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-04T09:00:00Z, 2020-05-14T22:00:00Z, the letter was posted later",
        "2020-05-05T09:00:00Z, 2020-05-15T22:00:00Z, the letter was posted before",
        "2020-06-04T09:00:00Z, 2020-06-15T22:00:00Z, the letter is long read; the fourteenth is a Sunday"
    })
    @DisplayName("A10 the ten days count from filing when that came after the letter")
    void countsFromTheLater(Instant filed, Instant due, String why) {
        Ownership alone = new Ownership(1, filed, null, Set.of(), false, POSTED, null);

        assertThat(alone.hold(due.minusSeconds(1))).as(why).isPresent();
        assertThat(alone.hold(due)).as(why).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-04T09:00:00Z, true, before the letter was posted",
        "2020-05-14T21:59:59Z, true, on the last day",
        "2020-05-14T22:00:00Z, false, when it was due already"
    })
    @DisplayName("A10 a PIN request that ended within the ten days was not the holder's: its letter counts for nothing")
    void doubtsAnEndedRequest(Instant closed, boolean held, String when) {
        assertThat(new Ownership(1, FILED, null, Set.of(), false, POSTED, closed)
                        .hold(LONG_AFTER)
                        .isPresent())
                .as(when)
                .isEqualTo(held);
    }

    /** Rome is two hours ahead of UTC in April and May; Easter 2020 was on 12 April. */
    @ParameterizedTest
    @CsvSource({
        "2020-05-04T10:00:00Z, 2020-05-14T21:59:59Z, true, the tenth day in Rome is not over",
        "2020-05-04T10:00:00Z, 2020-05-14T22:00:00Z, false, the tenth day in Rome is over",
        "2020-05-04T22:30:00Z, 2020-05-15T21:59:59Z, true, it was posted on the fifth in Rome",
        "2020-05-04T22:30:00Z, 2020-05-15T22:00:00Z, false, posted on the fifth and over",
        "2020-04-02T10:00:00Z, 2020-04-13T21:59:59Z, true, Easter Sunday moves to Easter Monday which is a holiday",
        "2020-04-02T10:00:00Z, 2020-04-14T21:59:59Z, true, the day after Easter Monday counts",
        "2020-04-02T10:00:00Z, 2020-04-14T22:00:00Z, false, over after the holidays",
        "2020-04-21T10:00:00Z, 2020-05-02T21:59:59Z, true, the first of May moves to the second",
        "2020-04-21T10:00:00Z, 2020-05-02T22:00:00Z, false, over after the first of May"
    })
    @DisplayName("A10 ten calendar days in Rome after the letter was posted, moved past Sundays and holidays")
    void waitsTenDays(Instant posted, Instant now, boolean held, String why) {
        assertThat(filedWith(1, Set.of(), posted.toString()).hold(now).isPresent())
                .as(why)
                .isEqualTo(held);
    }

    private static Ownership filedWith(int issue, Set<Integer> activated, @Nullable String posted) {
        return new Ownership(issue, FILED, null, activated, false, posted == null ? null : Instant.parse(posted), null);
    }
}
