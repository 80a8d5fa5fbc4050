package it.sportello.pin.expiry;

import static it.sportello.pin.testing.Refusals.assertActivationRefused;
import static it.sportello.pin.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.DeliveryEvent.LetterPosted;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.half.DueHalf;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.HeldRow;
import it.sportello.pin.testing.OpenedSeal;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Residents;
import it.sportello.pin.testing.Tables;
import it.sportello.pin.testing.Told;
import it.sportello.platform.time.Ids;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Letters are posted in the past: their days pass at once. */
@QuarkusTest
class ExpiryTest {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    ExpirySweeper sweeper;

    @Inject
    ExpiryService expiry;

    private FictionalCitizen citizen;
    private UUID person;
    private UUID letter;
    private String path;

    @BeforeEach
    void issue() {
        citizen = Residents.registered();
        path = PinApi.submitted(PinForm.of(citizen));
        PinApi.awaitStatus(path, "ISSUED");
        person = PinApi.personIdOf(citizen);
        letter = PinApi.halfIdOf(citizen, "SECOND");
    }

    @Test
    @DisplayName("C10 on day 14 and three days before the end the citizen is reminded, once however many come by")
    void remindsTwice() {
        Instant posted = postedDaysAgo(14);
        awaitTold("letter-reminder", 1);
        String lastDay =
                posted.plus(Duration.ofDays(29)).atZone(ITALY).toLocalDate().toString();
        assertThat(new Told(citizen, "letter-reminder").messages())
                .containsExactly(new OpenedSeal(citizen.email(), Map.of("valid_until", lastDay)));

        daysPass(13);
        sweeper.sweep();
        sweeper.sweep();

        awaitTold("letter-reminder", 2);
        daysPass(2);
        sweeper.sweep();
        witness();
        assertThat(new Told(citizen, "letter-reminder").messages()).hasSize(2);
        assertThat(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("C10 of two replicas that come for the same reminder one gives it")
    void remindsOnceAtATime() throws Exception {
        DueHalf due = new DueHalf(letter, person, Agents.requestIdOf(citizen), endOfLetterPostedDaysAgo(20));
        try (var replicas = Executors.newFixedThreadPool(2)) {
            List<Future<?>> attended;
            try (HeldRow held = HeldRow.by("update pin_half set valid_until = '" + due.validUntil()
                    + "', due_at = '2020-01-01Z' where id = '" + letter + "'")) {
                attended =
                        List.of(replicas.submit(() -> expiry.attend(due)), replicas.submit(() -> expiry.attend(due)));
                held.awaitWaiting(2);
            }
            for (Future<?> one : attended) {
                one.get();
            }
        }
        awaitTold("letter-reminder", 1);
        witness();
        assertThat(new Told(citizen, "letter-reminder").messages()).hasSize(1);
    }

    @Test
    @DisplayName("C10 whoever has activated is not reminded, also when that happens as the sweeper comes by")
    void leavesTheActivatedAlone() throws Exception {
        DueHalf due = new DueHalf(letter, person, Agents.requestIdOf(citizen), endOfLetterPostedDaysAgo(20));
        try (var replica = Executors.newSingleThreadExecutor()) {
            Future<?> attended;
            try (HeldRow held = HeldRow.by("update pin_half set dead_at = now(), valid_until = '" + due.validUntil()
                    + "', due_at = '2020-01-01Z' where id = '" + letter + "'")) {
                attended = replica.submit(() -> expiry.attend(due));
                held.awaitWaiting(1);
            }
            attended.get();
        }
        witness();
        assertThat(new Told(citizen, "letter-reminder").messages()).isEmpty();
    }

    @Test
    @DisplayName("C10 activation and another letter end what is due of the letter")
    void activationEndsWhatIsDue() {
        postedDaysAgo(2);
        await("the letter is posted").atMost(PATIENCE).until(() -> isDue(letter));
        Tables.change("update pin_half set issued_at = issued_at - interval '25 hours' where id = ?", letter);
        Response ordered = PinApi.as(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)))
                .post("/me/pin-letters");
        assertThat(ordered.statusCode()).isEqualTo(202);
        assertThat(isDue(letter)).isFalse();
        assertThat(Tables.count(
                        "select count(*) from pin_half where id = ? and valid_until is null",
                        PinApi.halfIdOf(citizen, "FIRST")))
                .as("good as long as the other letter")
                .isOne();

        UUID other = PinApi.halfIdOf(citizen, "SECOND");
        post(other, TestClock.now().minus(Duration.ofDays(2)));
        await("the other letter is posted").atMost(PATIENCE).until(() -> isDue(other));
        PinApi.activated(citizen);

        assertThat(isDue(other)).isFalse();
    }

    @Test
    @DisplayName("C10 C12 after thirty days both halves are dead, whoever used one is signed out, the request is closed"
            + " and the citizen told, once")
    void endsWhatNobodyUsed() {
        String initial = PinApi.initialPinOf(citizen);
        Response signedIn = PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen));

        postedDaysAgo(30);
        awaitTold("pin-half-expired", 1);
        sweeper.sweep();

        assertThat(new Told(citizen, "pin-half-expired").messages())
                .containsExactly(new OpenedSeal(citizen.email(), Map.of()));
        assertThat(new Told(citizen, "letter-reminder").messages()).isEmpty();
        assertThat(Tables.count("select count(*) from pin_half where person_id = ? and dead_at is null", person))
                .isZero();
        assertThat(PinApi.refresh(signedIn.path("refresh_token")).statusCode()).isEqualTo(400);
        assertThat(Tables.count("select count(*) from citizen_session where person_id = ?", person))
                .isZero();
        assertRefused(PinApi.signIn(citizen.taxCode(), initial.substring(0, 9)));
        assertActivationRefused(PinApi.activate(citizen.taxCode(), initial));
        assertThat(PinApi.show(path).<String>path("status")).isEqualTo("CLOSED");
        assertThat(PinApi.show(path).<String>path("next_step")).isEqualTo("REQUEST_AGAIN");
        awaitClosed();
    }

    @Test
    @DisplayName("C10 of two replicas that come for the same end one tells it")
    void endsOnceAtATime() throws Exception {
        UUID request = Agents.requestIdOf(citizen);
        DueHalf due = new DueHalf(letter, person, request, endOfLetterPostedDaysAgo(31));
        try (var replicas = Executors.newFixedThreadPool(2)) {
            List<Future<?>> attended;
            try (HeldRow held = HeldRow.by("update pin_request set claim = claim where id = '" + request + "'")) {
                // The scheduled sweeper does not find it.
                Tables.change(
                        "update pin_half set valid_until = ?::timestamptz, due_at = '2999-01-01Z' where id = ?",
                        due.validUntil().toString(),
                        letter);
                attended =
                        List.of(replicas.submit(() -> expiry.attend(due)), replicas.submit(() -> expiry.attend(due)));
                held.awaitWaiting(2);
            }
            for (Future<?> one : attended) {
                one.get();
            }
        }
        awaitTold("pin-half-expired", 1);
        awaitClosed();
        witness();
        assertThat(new Told(citizen, "pin-half-expired").messages()).hasSize(1);
    }

    @Test
    @DisplayName("C10 C13 a new request is served when the old PIN has run out, before anybody has swept that away")
    void makesRoomForANewRequest() {
        UUID request = Agents.requestIdOf(citizen);
        try (HeldRow held = HeldRow.by("update pin_request set claim = claim where id = '" + request + "'")) {
            postedDaysAgo(30);
            held.awaitWaiting(1);
            assertThat(PinApi.decided(PinForm.of(citizen))).isEqualTo("ISSUED");
        }
        awaitClosed();
        assertThat(new Told(citizen, "pin-half-expired").messages()).isEmpty();
        assertThat(PinApi.signIn(citizen.taxCode(), PinApi.firstHalfOf(citizen)).statusCode())
                .isEqualTo(200);
    }

    private Instant postedDaysAgo(int days) {
        Instant posted = TestClock.now().minus(Duration.ofDays(days));
        post(letter, posted);
        return posted;
    }

    private static Instant endOfLetterPostedDaysAgo(int days) {
        return TestClock.now().minus(Duration.ofDays(days)).plus(Duration.ofDays(30));
    }

    private static void post(UUID half, Instant at) {
        Events.send(new LetterPosted(half, UUID.randomUUID(), at, Purpose.SECOND_HALF), Ids.next());
    }

    /** For this citizen alone. */
    private void daysPass(int days) {
        Tables.change(
                "update pin_half set valid_until = valid_until - make_interval(days => ?),"
                        + " due_at = due_at - make_interval(days => ?) where person_id = ? and dead_at is null",
                days,
                days,
                person);
    }

    private static boolean isDue(UUID half) {
        return Tables.count("select count(*) from pin_half where id = ? and due_at is not null", half) == 1;
    }

    private void awaitTold(String template, int times) {
        await(template + " is told")
                .atMost(PATIENCE)
                .until(() -> new Told(citizen, template).messages().size() == times);
    }

    /** What is told after it has been published: everything before it has, too. */
    private static void witness() {
        PinApi.firstHalfOf(PinApi.issued());
    }

    private void awaitClosed() {
        await("the end of the request is told, once")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Events.of(Topic.PIN_EVENTS, PinRequestClosed.class, person))
                        .extracting(PinRequestClosed::requestId)
                        .hasSize(1));
    }
}
