package it.sportello.pin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.PinCode;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.PinEvent.FirstHalfUsed;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.pin.secret.CheapHashes;
import it.sportello.pin.secret.HashPool;
import it.sportello.pin.secret.HashPool.Place;
import it.sportello.pin.secret.KeptSecret;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {

    private static final String WRONG = "ZZZZ-ZZZZ";
    private static final String FIGURES_OF_THE_HOUSE = "$argon2id$v=19$m=19456,t=2,p=1$";

    @Inject
    HashPool pool;

    @Inject
    GuessService guesses;

    @Inject
    MeterRegistry meters;

    @Inject
    SessionFactory sessions;

    /** What one refusal cost. */
    private record Work(double hashes, double hmacs, long statements) {}

    @Test
    @DisplayName("C6 a half signs in as often as the citizen likes, and is news once")
    void signsInAgain() {
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);
        for (int i = 0; i < 3; i++) {
            assertThat(PinApi.signIn(citizen.taxCode(), half).statusCode()).isEqualTo(200);
        }
        await("the first sign-in is published")
                .untilAsserted(() -> assertThat(used(citizen)).hasSize(1));
    }

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
                "update guess_counter set failures = 100 where tried_at = (select max(tried_at) from guess_counter)");
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
    @DisplayName("C6 many sign-ins of one citizen at once all succeed")
    void signsInConcurrently() throws Exception {
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);
        Callable<Integer> signIn = () -> PinApi.signIn(citizen.taxCode(), half).statusCode();
        try (var browsers = Executors.newFixedThreadPool(4)) {
            assertThat(browsers.invokeAll(Collections.nCopies(40, signIn)))
                    .allSatisfy(answer -> assertThat(answer.resultNow()).isEqualTo(200));
        }
        await("the first sign-in is published")
                .untilAsserted(() -> assertThat(used(citizen)).hasSize(1));
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
                guesses.source(guesser.getHostAddress()));
        Response slowedLonger = PinApi.signInFrom(guesser, victim.taxCode(), WRONG);
        assertThat(Integer.parseInt(slowedLonger.header("Retry-After"))).isBetween(200, 240);
    }

    @Test
    @DisplayName("C11 when too many hashes wait, a sign-in is sent away and counts against nobody")
    void sendsAwayWhenFull() {
        FictionalCitizen citizen = FictionalCitizen.random();
        long before = Tables.count("select count(*) from guess_counter");
        List<Place> taken = new ArrayList<>();
        for (Optional<Place> place = pool.findPlace(); place.isPresent(); place = pool.findPlace()) {
            taken.add(place.get());
        }
        Response answer = PinApi.signIn(citizen.taxCode(), WRONG);
        taken.forEach(Place::close);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(Tables.count("select count(*) from guess_counter")).isEqualTo(before);
    }

    @Test
    @DisplayName("C10 a half past its end signs in no more, and says no more than a wrong one")
    void refusesAnExpiredHalf() {
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);
        Tables.change(
                "update pin_half set valid_until = '2020-04-01T00:00:00Z' where id = ?",
                PinApi.halfIdOf(citizen, "FIRST"));
        assertRefused(PinApi.signIn(citizen.taxCode(), half));
    }

    @Test
    @DisplayName("C5 a half kept with cheaper figures is kept anew at sign-in")
    void keepsAnew() {
        FictionalCitizen citizen = PinApi.issued();
        String half = PinApi.firstHalfOf(citizen);
        assertThat(hashOf(citizen)).startsWith(FIGURES_OF_THE_HOUSE);
        keepCheaply(citizen, half);
        assertThat(PinApi.signIn(citizen.taxCode(), half).statusCode()).isEqualTo(200);
        String anew = hashOf(citizen);
        assertThat(anew).startsWith(FIGURES_OF_THE_HOUSE);
        assertThat(PinApi.signIn(citizen.taxCode(), half).statusCode()).isEqualTo(200);
        assertThat(hashOf(citizen)).isEqualTo(anew);
    }

    @Test
    @DisplayName("C11 counters untouched for a month go, those of busy sources too; blocked persons stay")
    void sweepsOldCounters() {
        FictionalCitizen once = FictionalCitizen.random();
        FictionalCitizen blocked = FictionalCitizen.random();
        FictionalCitizen fresh = FictionalCitizen.random();
        List.of(once, blocked, fresh).forEach(citizen -> fail(citizen, 1));
        String source = guesses.source("203.0.113.7");
        IntStream.range(0, 100).forEach(_ -> guesses.countFailureOf(source, Instant.now()));
        for (String subject : List.of(subjectOf(once), subjectOf(blocked), source)) {
            Tables.change("update guess_counter set tried_at = now() - interval '31 days' where subject = ?", subject);
        }
        Tables.change("update guess_counter set failures = 100 where subject = ?", subjectOf(blocked));
        guesses.sweep();
        assertThat(Tables.column(
                        "select subject from guess_counter where subject in (?, ?, ?, ?)",
                        subjectOf(once),
                        subjectOf(blocked),
                        subjectOf(fresh),
                        source))
                .containsExactlyInAnyOrder(subjectOf(blocked), subjectOf(fresh));
    }

    @Test
    @DisplayName("C6 what cannot be a tax code or half a PIN is told as such")
    void refusesWhatCannotBeASignIn() {
        String taxCode = FictionalCitizen.random().taxCode();
        assertThat(PinApi.signIn(taxCode, "ABCD").<String>path("error")).isEqualTo("invalid_request");
        assertThat(PinApi.signIn(taxCode, "ABCD-EFGH-ABCD-EFGH").<String>path("error"))
                .isEqualTo("invalid_request");
        assertThat(PinApi.signIn("RSSMRA80A01H501A", WRONG).<String>path("error"))
                .isEqualTo("invalid_request");
    }

    private static void fail(FictionalCitizen citizen, int times) {
        for (int i = 0; i < times; i++) {
            assertRefused(PinApi.signIn(citizen.taxCode(), WRONG));
        }
    }

    private static void assertRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.asString())
                .isEqualTo("{\"error\":\"invalid_grant\","
                        + "\"error_description\":\"Tax code and PIN do not open anything at this time\"}");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
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

    private static List<FirstHalfUsed> used(FictionalCitizen citizen) {
        return Events.of(Topic.PIN_EVENTS, FirstHalfUsed.class, PinApi.personIdOf(citizen));
    }

    /** The row of a citizen: the tables do not say whose it is. */
    private String subjectOf(FictionalCitizen citizen) {
        return guesses.subject(FiscalCode.parse(citizen.taxCode()));
    }

    private static void keepCheaply(FictionalCitizen citizen, String half) {
        KeptSecret cheap = CheapHashes.keepFirst(
                ConfigProvider.getConfig().getValue("sportello.pin.peppers", Path.class),
                PinApi.personIdOf(citizen),
                PinCode.parse(half).orElseThrow());
        Tables.change(
                "update pin_half set secret_hash = ? where id = ?", cheap.hash(), PinApi.halfIdOf(citizen, "FIRST"));
    }

    private static String hashOf(FictionalCitizen citizen) {
        return Tables.find("select secret_hash from pin_half where id = ?", PinApi.halfIdOf(citizen, "FIRST"))
                .orElseThrow();
    }
}
