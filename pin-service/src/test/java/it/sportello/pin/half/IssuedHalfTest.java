package it.sportello.pin.half;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.PinHalf;
import it.sportello.pin.secret.KeptSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IssuedHalfTest {

    private static final Instant START = Instant.parse("2020-04-01T06:00:00Z");

    @Test
    @DisplayName("K1 only the first sign-in is news")
    void isUsedForTheFirstTimeOnce() {
        IssuedHalf half = half();
        assertThat(half.markUsed(START)).isTrue();
        assertThat(half.markUsed(START)).isFalse();
    }

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

    @ParameterizedTest
    @DisplayName("N2 receipts come late, twice and in any order; what happened last counts, a later failure reopens")
    @CsvSource({
        "SENT,      1, DELIVERED, 2, DELIVERED",
        "DELIVERED, 1, DELIVERED, 1, DELIVERED",
        "DELIVERED, 1, FAILED,    2, FAILED",
        "SENT,      1, FAILED,    2, FAILED",
        "FAILED,    1, SENT,      2, SENT",
        "FAILED,    1, DELIVERED, 2, DELIVERED",
        "SENT,      1, DELIVERED, 1, DELIVERED",
        "DELIVERED, 1, FAILED,    1, FAILED",
    })
    void followsTheReceipts(HalfDelivery one, int oneAt, HalfDelivery other, int otherAt, HalfDelivery expected) {
        IssuedHalf inOrder = half();
        inOrder.markDelivery(one, START.plusSeconds(oneAt));
        inOrder.markDelivery(other, START.plusSeconds(otherAt));
        IssuedHalf late = half();
        late.markDelivery(other, START.plusSeconds(otherAt));
        late.markDelivery(one, START.plusSeconds(oneAt));

        assertThat(List.of(inOrder, late))
                .extracting(half -> half.progress().delivery())
                .containsOnly(expected);
    }

    @ParameterizedTest
    @DisplayName("K1 what was used has arrived, whatever the channel says")
    @EnumSource(
            value = HalfDelivery.class,
            names = {"SENT", "DELIVERED", "FAILED"})
    void staysUsed(HalfDelivery late) {
        IssuedHalf half = half();
        half.markUsed(START);
        half.markDelivery(late, START);
        assertThat(half.progress().delivery()).isEqualTo(HalfDelivery.USED);
    }

    @Test
    @DisplayName("N2 a half begins as ordered")
    void beginsOrdered() {
        assertThat(half().progress().delivery()).isEqualTo(HalfDelivery.ORDERED);
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

    private static IssuedHalf half() {
        NewHalf made = new NewHalf(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                PinHalf.FIRST,
                Channel.EMAIL,
                new KeptSecret("hash", "pepper"));
        return new IssuedHalf(made, 1, START);
    }
}
