package it.sportello.pin.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCertTest {

    @Test
    @DisplayName("C8 an edge tells a card as RFC 9440 has it")
    void readsAByteSequence() {
        assertThat(ClientCert.parse(List.of(":AQID:")).orElseThrow()).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":", "::", "AQID", ":AQID", "AQID:", ":AQ ID:", ":AQID:;a=1", ":AQID:, :AQID:", "\"AQID\""})
    @DisplayName("C8 what is written otherwise is no card")
    void readsNothingElse(String line) {
        assertThat(ClientCert.parse(List.of(line))).isEmpty();
    }

    @Test
    @DisplayName("C8 a second card in the same request makes none of them count")
    void refusesASecondLine() {
        assertThat(ClientCert.parse(List.of(":AQID:", ":AQID:"))).isEmpty();
    }

    @Test
    @DisplayName("C8 what is longer than any card is none")
    void readsNothingThatIsTooLong() {
        assertThat(ClientCert.parse(List.of(sequenceOf(8192)))).isPresent();
        assertThat(ClientCert.parse(List.of(sequenceOf(8193)))).isEmpty();
    }

    private static String sequenceOf(int bytes) {
        return ":" + Base64.getEncoder().encodeToString(new byte[bytes]) + ":";
    }
}
