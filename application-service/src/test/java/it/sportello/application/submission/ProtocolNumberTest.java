package it.sportello.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProtocolNumberTest {

    @Test
    @DisplayName("A5 a protocol number is the year and nine digits")
    void isReadable() {
        assertThat(new ProtocolNumber(2020, 123).text()).isEqualTo("SPT-2020-000000123");
        assertThat(new ProtocolNumber(2020, 999_999_999).text()).isEqualTo("SPT-2020-999999999");
    }
}
