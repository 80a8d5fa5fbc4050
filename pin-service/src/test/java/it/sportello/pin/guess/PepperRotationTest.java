package it.sportello.pin.guess;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.secret.PepperFiles;
import it.sportello.pin.secret.SecretConfig;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class PepperRotationTest {

    private static final Instant NOW = Instant.parse("2020-04-01T08:00:00Z");

    private final FiscalCode citizen =
            FiscalCode.parse(FictionalCitizen.random().taxCode());

    private final Trial signIn = new Trial(citizen, "", Set.of(Guessed.SIGN_IN));

    @TempDir
    Path directory;

    @Inject
    GuessRepository counts;

    @Inject
    SecretConfig config;

    private GuessService before;
    private GuessService during;
    private GuessService after;

    @BeforeEach
    void rotate() {
        before = guesses("one");
        during = guesses("two", "one");
        after = guesses("two");
    }

    @Test
    @DisplayName("C11 a new pepper ends no wait, nor does the end of the old one")
    void aNewPepperEndsNoWait() {
        for (int failures = 0; failures < 5; failures++) {
            assertThat(countTry(before)).isTrue();
        }

        assertThat(countTry(before)).isFalse();
        assertThat(countTry(during)).isFalse();
        assertThat(countTry(after)).isFalse();
    }

    @Test
    @DisplayName("C11 a success clears what was counted under every pepper")
    void aSuccessClearsEverything() {
        for (int failures = 0; failures < 5; failures++) {
            countTry(during);
        }

        QuarkusTransaction.requiringNew().run(() -> during.forget(citizen));

        assertThat(countTry(before)).isTrue();
    }

    @Test
    @DisplayName("C11 a source stays slowed")
    void aSourceStaysSlowed() {
        String address = citizen.value();
        for (int failures = 0; failures < 20; failures++) {
            QuarkusTransaction.requiringNew().run(() -> before.countFailureOf(before.source(address), NOW));
        }

        List<String> source = during.source(address);
        assertThat(QuarkusTransaction.requiringNew().call(() -> during.findWaitOf(source, NOW)))
                .isPresent();
    }

    private boolean countTry(GuessService guesses) {
        return QuarkusTransaction.requiringNew().call(() -> guesses.countTry(signIn, NOW));
    }

    private GuessService guesses(String... pepperIds) {
        return new GuessService(counts, PepperFiles.peppers(directory, pepperIds), config);
    }
}
