package it.sportello.notification.channel.post.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("N5 the address in the window")
class EnvelopeTest {

    @Test
    void anOrdinaryAddressKeepsItsLinesAndReadsWell() {
        Envelope envelope = Envelope.fitting(Letters.SHORT_ADDRESS).orElseThrow();

        assertThat(envelope.lines())
                .containsExactlyElementsOf(Letters.SHORT_ADDRESS.lines().toList());
        assertThat(envelope.points()).isEqualTo(11);
    }

    @Test
    void theLongestAddressIsSetSmallerAndWhole() {
        Envelope envelope = Envelope.fitting(Letters.LONGEST_ADDRESS).orElseThrow();

        assertThat(String.join(" ", envelope.lines())).isEqualTo(Letters.LONGEST_ADDRESS.replace('\n', ' '));
        assertThat(envelope.points()).isLessThan(11);
    }

    @ParameterizedTest
    @CsvSource({"IT, 00199 Roma RM", "DE, GERMANIA", "CH, SVIZZERA"})
    void theCountryIsLeftOutAtHomeAndInWordsAbroad(String code, String lastLine) {
        Envelope envelope =
                Envelope.fitting(Letters.SHORT_ADDRESS + "\n" + code).orElseThrow();

        assertThat(envelope.lines().getLast()).isEqualTo(lastLine);
    }

    @Test
    void aWordLongerThanTheWindowIsBroken() {
        Envelope envelope = Envelope.fitting("W".repeat(100) + "\nRoma").orElseThrow();

        assertThat(String.join("", envelope.lines())).isEqualTo("W".repeat(100) + "Roma");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Fantasia Inventata", "Fantasia\n\n \n", "Fantasia\n東京都", "Fantasia\nVia\u0007 Finta 7"})
    void whatCannotBePrintedOrDeliveredIsRefused(String recipient) {
        assertThat(Envelope.fitting(recipient)).isEmpty();
    }

    @Test
    void whatDoesNotFitEvenInSmallTypeIsRefused() {
        assertThat(Envelope.fitting("WW ".repeat(400) + "\nRoma")).isEmpty();
    }

    @Test
    @DisplayName("C5 an address never says itself in a log")
    void neverSaysItself() {
        assertThat(Envelope.fitting(Letters.SHORT_ADDRESS).orElseThrow().toString())
                .doesNotContain("Inventata");
    }
}
