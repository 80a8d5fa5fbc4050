package it.sportello.pin.half;

import static it.sportello.pin.half.IssuedHalves.START;
import static it.sportello.pin.half.IssuedHalves.half;
import static it.sportello.pin.half.IssuedHalves.letter;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.contracts.CredentialLevel;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IssuedHalfTest {

    @Test
    @DisplayName("C10 a half that no letter completes is good for 30 days from its issuing")
    void runsFromTheStartWithoutALetter() {
        IssuedHalf half = half();
        half.goWithoutLetter(CredentialLevel.ORDINARY);

        assertThat(half.isGoodAt(START.plus(Duration.ofDays(30)).minusSeconds(1)))
                .isTrue();
        assertThat(half.isGoodAt(START.plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    @DisplayName(
            "C7 K4 what activation gives is ORDINARY, unless the half came of an identification or replaces such a one")
    void carriesWhatItGives() {
        IssuedHalf identified = half();
        identified.goWithoutLetter(CredentialLevel.DISPOSITIVE);
        IssuedHalf again = half();
        again.keepAccessOf(identified);

        assertThat(half().level()).isEqualTo(CredentialLevel.ORDINARY);
        assertThat(identified.level()).isEqualTo(CredentialLevel.DISPOSITIVE);
        assertThat(again.level()).isEqualTo(CredentialLevel.DISPOSITIVE);
    }

    @Test
    @DisplayName(
            "K4 C10 with a letter to complete it the half of an identification gives ORDINARY, and ends as the letter does")
    void givesLessByLetter() {
        IssuedHalf identified = half();
        identified.goWithoutLetter(CredentialLevel.DISPOSITIVE);

        identified.completeByLetter(letter(Channel.POST));

        assertThat(identified.level()).isEqualTo(CredentialLevel.ORDINARY);
        assertThat(identified.isGoodAt(day(30))).isTrue();
    }

    @Test
    @DisplayName("C10 a half is good until thirty days after its letter was posted")
    void endsAMonthAfterPosting() {
        IssuedHalf half = half();
        assertThat(half.isGoodAt(START.plus(Duration.ofDays(365)))).isTrue();
        half.endAfterPosting(START);
        assertThat(half.isGoodAt(START.plus(Duration.ofDays(30)).minusNanos(1))).isTrue();
        assertThat(half.isGoodAt(START.plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    @DisplayName("C10 the latest posting counts, however late an earlier one is heard")
    void endsAfterTheLatestPosting() {
        IssuedHalf half = half();
        half.endAfterPosting(START.plus(Duration.ofDays(2)));
        half.endAfterPosting(START);
        assertThat(half.isGoodAt(START.plus(Duration.ofDays(31)))).isTrue();
    }

    @Test
    @DisplayName("C7 a half that was spent has arrived, and opens nothing any more")
    void isSpent() {
        IssuedHalf half = half();
        half.spend(START);
        assertThat(half.isAlive()).isFalse();
        assertThat(half.isGoodAt(START)).isFalse();
        assertThat(half.progress().delivery()).isEqualTo(HalfDelivery.USED);
    }

    @Test
    @DisplayName("A3 a half opens the filings of its own issue, unless it has its predecessor's access")
    void opensItsOwnIssue() {
        assertThat(half().accessIssue()).isEqualTo(1);
    }

    @Test
    @DisplayName("C10 the reader of a letter is reminded on day 14 and three days before its end, each once")
    void isRemindedTwice() {
        IssuedHalf letter = letter(Channel.POST);
        assertThat(letter.remind(day(14))).isFalse();
        letter.endAfterPosting(START);

        assertThat(letter.remind(day(14).minusMillis(1))).isFalse();
        assertThat(letter.remind(day(14))).isTrue();
        assertThat(letter.remind(day(14))).isFalse();
        assertThat(letter.remind(day(27).minusMillis(1))).isFalse();
        assertThat(letter.remind(day(27))).isTrue();
        assertThat(letter.remind(day(29))).isFalse();
        assertThat(letter.hasEnded(day(30).minusMillis(1))).isFalse();
        assertThat(letter.remind(day(30))).isFalse();
        assertThat(letter.hasEnded(day(30))).isTrue();
    }

    @Test
    @DisplayName("C10 whose letter came back is reminded, too: the reminder says how to have another one sent")
    void isRemindedOfALetterThatCameBack() {
        IssuedHalf letter = letter(Channel.POST);
        letter.endAfterPosting(START);
        letter.markDelivery(HalfDelivery.FAILED, day(5));

        assertThat(letter.remind(day(14))).isTrue();
    }

    @Test
    @DisplayName("C10 a posting that is told again, and later, begins no reminders anew")
    void isRemindedNoMoreForALaterPosting() {
        IssuedHalf letter = letter(Channel.POST);
        letter.endAfterPosting(START);
        assertThat(letter.remind(day(14))).isTrue();
        letter.endAfterPosting(day(1));

        assertThat(letter.remind(day(27))).isFalse();
        assertThat(letter.remind(day(28))).isTrue();
        letter.endAfterPosting(day(2));
        assertThat(letter.remind(day(29))).isFalse();
    }

    @Test
    @DisplayName("C10 nobody is reminded of a half that was used, replaced or revoked, nor does it end again")
    void restsWhenDead() {
        IssuedHalf letter = letter(Channel.POST);
        letter.endAfterPosting(START);
        letter.die(day(1));
        letter.endAfterPosting(day(1));

        assertThat(letter.remind(day(14))).isFalse();
        assertThat(letter.hasEnded(day(40))).isFalse();
    }

    @Test
    @DisplayName("C10 one that had run out when it was replaced still has an end to be seen to, once")
    void endsThoughReplaced() {
        IssuedHalf letter = letter(Channel.POST);
        letter.endAfterPosting(START);
        letter.makeRoom(day(30));

        assertThat(letter.hasEnded(day(30))).isTrue();
        letter.die(day(31));
        assertThat(letter.hasEnded(day(31))).isFalse();
        assertThat(letter.progress().isExpiredAt(day(40))).isTrue();
    }

    @Test
    @DisplayName("C10 a half that came at once ends without reminders; a first half ends with its second one")
    void remindsOfLettersAlone() {
        IssuedHalf digital = letter(Channel.SMS);
        digital.endAfterPosting(START);
        assertThat(digital.remind(day(28))).isFalse();
        assertThat(digital.hasEnded(day(30))).isTrue();

        IssuedHalf first = half();
        first.endWith(digital);
        assertThat(first.isGoodAt(day(30))).isFalse();
        assertThat(first.hasEnded(day(30))).isFalse();
    }

    @Test
    @DisplayName("C10 with another letter on its way a first half is good again, nobody knows how long")
    void waitsForAnotherLetter() {
        IssuedHalf first = half();
        IssuedHalf letter = letter(Channel.POST);
        letter.endAfterPosting(START);
        first.endWith(letter);
        assertThat(first.isGoodAt(day(30))).isFalse();

        first.endWith(letter(Channel.POST));

        assertThat(first.isGoodAt(day(30))).isTrue();
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
