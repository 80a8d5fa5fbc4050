package it.sportello.pin.guess;

import static it.sportello.pin.testing.Refusals.WRONG;
import static it.sportello.pin.testing.Refusals.assertActivationRefused;
import static it.sportello.pin.testing.Refusals.assertRefused;
import static it.sportello.pin.testing.Refusals.fail;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuessingTest {

    @Inject
    GuessService guesses;

    @Inject
    GuessSweeper sweeper;

    @Test
    @DisplayName("C11 the right half does not help while a wait lasts, and does when it is over")
    void waits() {
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);
        fail(citizen, 5);
        assertRefused(PinApi.signIn(citizen.taxCode(), half));
        Tables.change("update guess_counter set waits_until = now() where subject = ?", subjectOf(citizen));
        assertThat(PinApi.signIn(citizen.taxCode(), half).statusCode()).isEqualTo(200);
        fail(citizen, 4);
        assertThat(PinApi.signIn(citizen.taxCode(), half).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("C11 wrong activations make sign-ins wait as well")
    void countsActivationsAgainstSignIns() {
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);
        for (int i = 0; i < 5; i++) {
            assertActivationRefused(PinApi.activate(citizen.taxCode(), half + WRONG));
        }
        assertRefused(PinApi.signIn(citizen.taxCode(), half));
    }

    @Test
    @DisplayName("C11 who holds the first half cannot clear, by signing in, what was counted of guesses at the second")
    void keepsCountingGuessesAtTheSecondHalf() {
        FictionalCitizen citizen = PinApi.issued();
        String initial = PinApi.initialPinOf(citizen);
        String half = PinApi.firstHalfOf(citizen);
        for (int i = 0; i < 5; i++) {
            assertActivationRefused(PinApi.activate(citizen.taxCode(), half + WRONG));
            PinApi.signIn(citizen.taxCode(), half);
        }
        assertActivationRefused(PinApi.activate(citizen.taxCode(), initial));
    }

    @Test
    @DisplayName("C11 parallel tries cannot slip through: each is counted before it is verified")
    void countsBeforeVerifying() throws InterruptedException {
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);
        Callable<Response> guess = () -> PinApi.signIn(citizen.taxCode(), WRONG);
        try (var guessers = Executors.newFixedThreadPool(6)) {
            assertThat(guessers.invokeAll(Collections.nCopies(12, guess)))
                    .allSatisfy(answer -> assertRefused(answer.resultNow()));
        }
        assertRefused(PinApi.signIn(citizen.taxCode(), half));
        assertThat(Tables.find("select failures from guess_counter where subject = ?", subjectOf(citizen)))
                .contains("5");
    }

    @Test
    @DisplayName("C11 a source with twenty failures is slowed, and its refused tries do not count against the person")
    void slowsASource() {
        InetAddress guesser = PinApi.newAddress();
        for (int i = 0; i < 20; i++) {
            assertRefused(PinApi.signInFrom(guesser, FictionalCitizen.random().taxCode(), WRONG));
        }
        FictionalCitizen victim = PinApi.issued();
        for (int i = 0; i < 6; i++) {
            Response slowed = PinApi.signInFrom(guesser, victim.taxCode(), WRONG);
            assertThat(slowed.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 30);
        }
        assertThat(PinApi.signIn(victim.taxCode(), PinApi.firstHalfOf(victim)).statusCode())
                .isEqualTo(200);
        Tables.change(
                "update guess_counter set waits_until = now() + interval '4 minutes' where subject = ?",
                guesses.source(guesser.getHostAddress()).getFirst());
        Response slowedLonger = PinApi.signInFrom(guesser, victim.taxCode(), WRONG);
        assertThat(Integer.parseInt(slowedLonger.header("Retry-After"))).isBetween(200, 240);
    }

    @Test
    @DisplayName("C11 counters untouched for a month go, those of busy sources too; blocked persons stay")
    void sweepsOldCounters() {
        FictionalCitizen once = FictionalCitizen.random();
        FictionalCitizen blocked = FictionalCitizen.random();
        FictionalCitizen fresh = FictionalCitizen.random();
        List.of(once, blocked, fresh).forEach(citizen -> fail(citizen, 1));
        List<String> source = guesses.source("203.0.113.7");
        IntStream.range(0, 100).forEach(_ -> guesses.countFailureOf(source, Instant.now()));
        for (String subject : List.of(subjectOf(once), subjectOf(blocked), source.getFirst())) {
            Tables.change("update guess_counter set tried_at = now() - interval '31 days' where subject = ?", subject);
        }
        Tables.change("update guess_counter set failures = 100 where subject = ?", subjectOf(blocked));
        sweeper.sweep();
        assertThat(Tables.column(
                        "select subject from guess_counter where subject in (?, ?, ?, ?)",
                        subjectOf(once),
                        subjectOf(blocked),
                        subjectOf(fresh),
                        source.getFirst()))
                .containsExactlyInAnyOrder(subjectOf(blocked), subjectOf(fresh));
    }

    /** The row of a citizen: the tables do not say whose it is. */
    private String subjectOf(FictionalCitizen citizen) {
        return guesses.subjects(Guessed.SIGN_IN, FiscalCode.parse(citizen.taxCode()))
                .getFirst();
    }
}
