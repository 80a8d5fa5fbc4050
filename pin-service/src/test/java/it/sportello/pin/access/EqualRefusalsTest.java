package it.sportello.pin.access;

import static it.sportello.pin.access.Refusals.WRONG;
import static it.sportello.pin.access.Refusals.assertRefused;
import static it.sportello.pin.access.Refusals.fail;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EqualRefusalsTest {

    @Inject
    GuessService guesses;

    @Inject
    MeterRegistry meters;

    @Inject
    SessionFactory sessions;

    /** What one refusal cost. */
    private record Work(double hashes, double hmacs, long statements) {}

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
                guesses.subjects(FiscalCode.parse(blocked.taxCode())).getFirst());
        FictionalCitizen unknown = FictionalCitizen.random();

        Work toWrong = measured(() -> assertRefused(PinApi.signIn(wrong.taxCode(), WRONG)));
        Work toWaiting = measured(() -> assertRefused(PinApi.signIn(waiting.taxCode(), right)));
        Work toBlocked = measured(() -> assertRefused(PinApi.signIn(blocked.taxCode(), WRONG)));
        Work toUnknown = measured(() -> assertRefused(PinApi.signIn(unknown.taxCode(), WRONG)));

        assertThat(toWrong.hashes()).isEqualTo(1);
        assertThat(List.of(toWaiting, toBlocked, toUnknown)).containsOnly(toWrong);
    }

    @Test
    @DisplayName("C11 a refused try is written down like a counted one, whatever the clock's precision")
    void writesDownWhatItRefuses() {
        FiscalCode waiting = FiscalCode.parse(FictionalCitizen.random().taxCode());
        FiscalCode fresh = FiscalCode.parse(FictionalCitizen.random().taxCode());
        Instant exact = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        IntStream.range(0, 5).forEach(i -> guesses.countTry(waiting, exact.plusMillis(i)));
        AtomicInteger later = new AtomicInteger(5);

        Work refused = measured(() -> guesses.countTry(waiting, exact.plusMillis(later.incrementAndGet())));
        Work counted = measured(() -> guesses.countTry(fresh, exact.plusMillis(later.incrementAndGet())));

        assertThat(refused).isEqualTo(counted);
    }

    @Test
    @DisplayName("C11 the headers of a refusal do not tell its reason")
    void showsNoReasonInHeaders() {
        FictionalCitizen known = PinApi.issued();
        assertThat(headersOf(PinApi.signIn(known.taxCode(), WRONG)))
                .isEqualTo(headersOf(PinApi.signIn(FictionalCitizen.random().taxCode(), WRONG)));
    }

    /** The least of three: whatever else the service does meanwhile can only add to it. */
    private Work measured(Runnable refusal) {
        return Stream.generate(() -> measuredOnce(refusal))
                .limit(3)
                .min(Comparator.comparingLong(Work::statements))
                .orElseThrow();
    }

    private Work measuredOnce(Runnable refusal) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        double hashes = count("sportello.pin.hashes");
        double hmacs = count("sportello.pin.hmac");
        long statements = statistics.getPrepareStatementCount();
        refusal.run();
        return new Work(
                count("sportello.pin.hashes") - hashes,
                count("sportello.pin.hmac") - hmacs,
                statistics.getPrepareStatementCount() - statements);
    }

    private double count(String meter) {
        return meters.counter(meter).count();
    }

    private static String headersOf(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName())
                .sorted()
                .collect(Collectors.joining(","));
    }
}
