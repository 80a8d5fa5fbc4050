package it.sportello.pin.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.contracts.PinAlphabet;
import it.sportello.contracts.PinCode;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PinGeneratorTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("C4 every kind of PIN is drawn from the alphabet that the configuration names")
    void drawsFromTheConfiguredAlphabet(PinAlphabet alphabet) {
        PinGenerator pins = new PinGenerator(SecretSettings.withAlphabet(alphabet.name()));
        assertThat(charactersOf(pins::initial, PinCode.INITIAL_LENGTH)).isEqualTo(sorted(alphabet.symbols()));
        assertThat(charactersOf(pins::half, PinCode.HALF_LENGTH)).isEqualTo(sorted(alphabet.symbols()));
        assertThat(charactersOf(pins::personal, PinCode.HALF_LENGTH)).isEqualTo(sorted(alphabet.symbols()));
    }

    @Test
    @DisplayName("C4 the alphabet is Crockford's unless another one is chosen")
    void drawsFromCrockfordByDefault() {
        assertThat(SecretSettings.read(Map.of()).alphabet()).isEqualTo(PinAlphabet.CROCKFORD);
    }

    @Test
    @DisplayName("C4 a service that is told an alphabet it does not know does not start")
    void refusesAnUnknownAlphabet() {
        assertThatThrownBy(() -> SecretSettings.withAlphabet("EMOJI").alphabet())
                .hasMessageContaining("sportello.pin.alphabet");
    }

    private static String charactersOf(Supplier<PinCode> drawn, int length) {
        return sorted(Stream.generate(drawn)
                .limit(400)
                .peek(pin -> assertThat(pin.reveal()).hasSize(length))
                .map(PinCode::reveal)
                .collect(Collectors.joining()));
    }

    private static String sorted(String characters) {
        return characters
                .chars()
                .distinct()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
