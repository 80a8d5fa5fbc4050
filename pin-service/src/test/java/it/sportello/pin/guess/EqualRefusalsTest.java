package it.sportello.pin.guess;

import static it.sportello.pin.testing.Refusals.WRONG;
import static it.sportello.pin.testing.Refusals.assertRefused;
import static it.sportello.pin.testing.Refusals.fail;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.WorkMeter;
import it.sportello.pin.testing.WorkMeter.Work;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EqualRefusalsTest {

    @Inject
    GuessService guesses;

    @Inject
    WorkMeter meter;

    @Test
    @DisplayName("C11 unknown code, wrong half, waiting and blocked answer alike and cost alike")
    void refusesAlikeForAllReasons() {
        FictionalCitizen wrong = PinApi.issued();
        FictionalCitizen waiting = PinApi.issued();
        String right = PinApi.firstHalfOf(waiting);
        fail(waiting, 5);
        FictionalCitizen blocked = PinApi.issued();
        fail(blocked, 1);
        Tables.change(
                "update guess_counter set failures = 100 where subject = ?",
                guesses.subjects(Guessed.SIGN_IN, FiscalCode.parse(blocked.taxCode()))
                        .getFirst());
        FictionalCitizen unknown = FictionalCitizen.random();

        Work toWrong = meter.measured(() -> assertRefused(PinApi.signIn(wrong.taxCode(), WRONG)));
        Work toWaiting = meter.measured(() -> assertRefused(PinApi.signIn(waiting.taxCode(), right)));
        Work toBlocked = meter.measured(() -> assertRefused(PinApi.signIn(blocked.taxCode(), WRONG)));
        Work toUnknown = meter.measured(() -> assertRefused(PinApi.signIn(unknown.taxCode(), WRONG)));

        assertThat(toWrong.hashes()).isEqualTo(1);
        assertThat(List.of(toWaiting, toBlocked, toUnknown)).containsOnly(toWrong);
    }

    @Test
    @DisplayName("C11 a refused try is written down like a counted one, whatever the clock's precision")
    void writesDownWhatItRefuses() {
        Trial waiting = signInOf(FictionalCitizen.random());
        Trial fresh = signInOf(FictionalCitizen.random());
        Instant exact = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        IntStream.range(0, 5).forEach(i -> guesses.countTry(waiting, exact.plusMillis(i)));
        AtomicInteger later = new AtomicInteger(5);

        Work refused = meter.measured(() -> guesses.countTry(waiting, exact.plusMillis(later.incrementAndGet())));
        Work counted = meter.measured(() -> guesses.countTry(fresh, exact.plusMillis(later.incrementAndGet())));

        assertThat(refused).isEqualTo(counted);
    }

    @Test
    @DisplayName("C11 the headers of a refusal do not tell its reason")
    void showsNoReasonInHeaders() {
        FictionalCitizen known = PinApi.issued();
        assertThat(headersOf(PinApi.signIn(known.taxCode(), WRONG)))
                .isEqualTo(headersOf(PinApi.signIn(FictionalCitizen.random().taxCode(), WRONG)));
    }

    private static Trial signInOf(FictionalCitizen citizen) {
        return new Trial(FiscalCode.parse(citizen.taxCode()), "", Set.of(Guessed.SIGN_IN));
    }

    private static String headersOf(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName())
                .sorted()
                .collect(Collectors.joining(","));
    }
}
