package it.sportello.pin.card.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.cert.CRLException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerTest {

    @ParameterizedTest
    @CsvSource({"020100, 0", "02017f, 127", "02020080, 128", "0202007f, 127", "0203010000, 65536"})
    void readsNumbersHoweverLongTheyAreWritten(String encoded, BigInteger number) throws CRLException {
        assertThat(der(encoded).integer()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0200", "040101"})
    void readsNoNumberWhereThereIsNone(String encoded) throws CRLException {
        Der other = der(encoded);
        assertThatExceptionOfType(CRLException.class).isThrownBy(other::integer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "3001", "3080", "308101", "3084ffffffff", "30850000000001aa", "30020500ff"})
    void refusesWhatIsNoElement(String encoded) {
        assertThatExceptionOfType(CRLException.class).isThrownBy(() -> der(encoded));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 127, 128, 255, 256, 65_535, 65_536})
    void findsAgainWhatItPutIntoASequence(int length) throws CRLException {
        Der sequence = Der.only(Der.sequence(List.of(ByteBuffer.allocate(length))));
        assertThat(sequence.tag()).isEqualTo(Der.SEQUENCE);
        assertThat(sequence.content().remaining()).isEqualTo(length);
    }

    @Test
    void tellsTheTruthFromItsAbsence() throws CRLException {
        assertThat(der("0101ff").isTrue()).isTrue();
        assertThat(der("010100").isTrue()).isFalse();
        assertThat(der("0201ff").isTrue()).isFalse();
    }

    private static Der der(String encoded) throws CRLException {
        return Der.only(ByteBuffer.wrap(HexFormat.of().parseHex(encoded)));
    }
}
