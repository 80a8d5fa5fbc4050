package it.sportello.pin.half;

import static it.sportello.pin.half.IssuedHalves.START;
import static it.sportello.pin.half.IssuedHalves.half;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HalfArrivalTest {

    @Test
    @DisplayName("K1 only the first sign-in is news")
    void isUsedForTheFirstTimeOnce() {
        IssuedHalf half = half();
        assertThat(half.markUsed(START)).isTrue();
        assertThat(half.markUsed(START)).isFalse();
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
}
