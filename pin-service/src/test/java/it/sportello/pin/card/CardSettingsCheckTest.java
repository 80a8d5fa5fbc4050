package it.sportello.pin.card;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.localstack.embedded.DevelopmentKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardSettingsCheckTest {

    @TempDir
    private Path directory;

    @Test
    void productionStartsWithoutCards() {
        assertThat(refusals(null, null, null)).isEmpty();
    }

    @Test
    @DisplayName("C8 production takes no cards that the local stack gives out")
    void productionRefusesAnAuthorityOfDevelopment() {
        DevelopmentKeys keys = DevelopmentKeys.in(directory);
        assertThat(refusals(keys.cardAuthority(), keys.cardRevocations(), List.of("192.0.2.7")))
                .containsExactly("sportello.cns.authorities names an authority of development");
    }

    @Test
    @DisplayName("C8 whoever takes cards says who sees them, and where the lists of revoked ones are")
    void productionRefusesHalfOfTheSettings() throws IOException {
        Path bad = Files.writeString(directory.resolve("ca.pem"), "not a certificate");
        assertThat(refusals(bad, null, null))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("sportello.cns.authorities names a bad file: "),
                        second -> assertThat(second).startsWith("sportello.cns.crls must be a directory"),
                        third -> assertThat(third).startsWith("sportello.cns.trusted-hops is not set"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "::/0", "edge.example", "192.0.2.0/33"})
    @DisplayName("C8 production refuses to take certificates from everybody")
    void productionRefusesEverybody(String hop) {
        assertThat(refusals(null, null, List.of("192.0.2.7", hop)))
                .singleElement()
                .asString()
                .startsWith("sportello.cns.trusted-hops has " + hop);
    }

    private static List<String> refusals(Path authorities, Path crls, List<String> hops) {
        return new CardSettingsCheck(new FixedCardConfig(authorities, crls, hops)).refusals();
    }
}
