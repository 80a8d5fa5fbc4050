package it.sportello.pin.guess;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.secret.Peppers;
import it.sportello.pin.secret.SecretSettings;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eight digits can be guessed at sooner than eight of thirty-two characters. */
@QuarkusTest
class DigitPinsTest {

    private static final Instant START = Instant.parse("2020-04-01T08:00:00Z");

    /** Longer than any wait and what follows from it. */
    private static final Duration APART = Duration.ofHours(2);

    @Inject
    GuessRepository counts;

    @Inject
    Peppers peppers;

    @ParameterizedTest
    @DisplayName("C4 a service whose PINs are digits blocks at ten failures in a row, with any other alphabet not yet")
    @CsvSource({"DIGITS, false", "HEX, true", "CROCKFORD, true"})
    void blocksDigitsSooner(String alphabet, boolean open) {
        GuessService guesses = new GuessService(counts, peppers, SecretSettings.withAlphabet(alphabet));
        FiscalCode citizen = FiscalCode.parse(FictionalCitizen.random().taxCode());
        Trial trial = new Trial(citizen, "", Set.of(Guessed.SIGN_IN));

        IntStream.range(0, 10)
                .forEach(failures ->
                        assertThat(countTry(guesses, trial, failures)).isTrue());

        assertThat(countTry(guesses, trial, 10_000)).isEqualTo(open);
    }

    private static boolean countTry(GuessService guesses, Trial trial, int failures) {
        return QuarkusTransaction.requiringNew()
                .call(() -> guesses.countTry(trial, START.plus(APART.multipliedBy(failures))));
    }
}
