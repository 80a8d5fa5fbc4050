package it.sportello.pin.guess;

import static it.sportello.pin.testing.Refusals.WRONG;
import static it.sportello.pin.testing.Refusals.assertRefused;
import static it.sportello.pin.testing.Refusals.fail;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
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
import java.util.LinkedHashMap;
import java.util.Map;
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
    @DisplayName("C11 unknown, wrong, expired, dead, waiting and blocked answer alike and cost alike")
    void refusesAlikeForAllReasons() {
        Map<String, Refusal> refusals = new LinkedHashMap<>();
        refusals.put("unknown", refused(FictionalCitizen.random(), WRONG));
        refusals.put("wrong first half", refused(PinApi.issued(), WRONG));
        FictionalCitizen activated = PinApi.issued();
        PinApi.activated(activated);
        refusals.put("wrong personal PIN", refused(activated, WRONG));
        refusals.put("right, but expired", refusedThough("valid_until = '2020-04-01T00:00:00Z'"));
        refusals.put("right, but dead", refusedThough("dead_at = issued_at"));
        FictionalCitizen waiting = PinApi.issued();
        fail(waiting, 5);
        refusals.put("right, but waiting", refused(waiting, PinApi.firstHalfOf(waiting)));
        refusals.put("right, but blocked", refusedBlocked());

        assertThat(refusals.get("unknown").work().hashes()).isEqualTo(1);
        assertThat(refusals.values()).as(refusals.toString()).containsOnly(refusals.get("unknown"));
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

    private static Trial signInOf(FictionalCitizen citizen) {
        return new Trial(FiscalCode.parse(citizen.taxCode()), "", Set.of(Guessed.SIGN_IN));
    }

    /** All that somebody could tell a reason by. */
    private record Refusal(Work work, String answer) {}

    private Refusal refusedThough(String change) {
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);
        Tables.change("update pin_half set " + change + " where id = ?", PinApi.halfIdOf(citizen, "FIRST"));
        return refused(citizen, half);
    }

    private Refusal refusedBlocked() {
        FictionalCitizen citizen = PinApi.issued();
        fail(citizen, 1);
        Tables.change(
                "update guess_counter set failures = 100 where subject = ?",
                guesses.subjects(Guessed.SIGN_IN, FiscalCode.parse(citizen.taxCode()))
                        .getFirst());
        return refused(citizen, PinApi.firstHalfOf(citizen));
    }

    private Refusal refused(FictionalCitizen citizen, String pin) {
        Work work = meter.measured(() -> assertRefused(PinApi.signIn(citizen.taxCode(), pin)));
        Response answer = PinApi.signIn(citizen.taxCode(), pin);
        assertRefused(answer);
        return new Refusal(work, answer.statusCode() + headersOf(answer) + answer.asString());
    }

    /** All but what names the request. */
    private static String headersOf(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !header.hasSameNameAs(new Header("X-Request-Id", "")))
                .map(Header::toString)
                .sorted()
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
