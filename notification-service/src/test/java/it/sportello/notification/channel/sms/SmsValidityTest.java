package it.sportello.notification.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsValidityTest {

    @ParameterizedTest(name = "C9 K1 {0}: {1}")
    @CsvSource({
        "PT10M, 000000001000000R",
        "PT9M59.9S, 000000000959000R",
        "PT24H, 000000120000000R",
        "PT0.2S, 000000000001000R",
        "PT-1M, 000000000001000R"
    })
    @DisplayName("C9 K1 the message center gives up when a code runs out, and after twelve hours at the latest")
    void givesUpInTime(Duration left, String written) {
        assertThat(SmsValidity.of(left)).isEqualTo(written);
    }
}
