package it.sportello.pin.half;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import it.sportello.pin.secret.KeptSecret;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IssuedHalfTest {

    @Test
    @DisplayName("K1 only the first sign-in is news")
    void isUsedForTheFirstTimeOnce() {
        IssuedHalf half = half();
        assertThat(half.markUsed(Instant.EPOCH)).isTrue();
        assertThat(half.markUsed(Instant.EPOCH)).isFalse();
    }

    @ParameterizedTest
    @DisplayName("N2 receipts come late, twice and in any order; a later failure reopens")
    @CsvSource({
        "SENT,      DELIVERED, DELIVERED",
        "DELIVERED, SENT,      DELIVERED",
        "DELIVERED, DELIVERED, DELIVERED",
        "FAILED,    SENT,      FAILED",
        "FAILED,    DELIVERED, DELIVERED",
        "DELIVERED, FAILED,    FAILED",
        "SENT,      FAILED,    FAILED",
    })
    void followsTheReceipts(HalfDelivery first, HalfDelivery second, HalfDelivery expected) {
        IssuedHalf half = half();
        half.markDelivery(first);
        half.markDelivery(second);
        assertThat(half.progress().delivery()).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("K1 what was used has arrived, whatever the channel says")
    @EnumSource(
            value = HalfDelivery.class,
            names = {"SENT", "DELIVERED", "FAILED"})
    void staysUsed(HalfDelivery late) {
        IssuedHalf half = half();
        half.markUsed(Instant.EPOCH);
        half.markDelivery(late);
        assertThat(half.progress().delivery()).isEqualTo(HalfDelivery.USED);
    }

    @Test
    void beginsOrdered() {
        assertThat(half().progress().delivery()).isEqualTo(HalfDelivery.ORDERED);
    }

    private static IssuedHalf half() {
        NewHalf made = new NewHalf(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                PinHalf.FIRST,
                Channel.EMAIL,
                new KeptSecret("hash", "pepper"));
        return new IssuedHalf(made, 1, Instant.EPOCH);
    }
}
