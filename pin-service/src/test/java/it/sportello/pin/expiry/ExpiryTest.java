package it.sportello.pin.expiry;

import static it.sportello.pin.testing.Refusals.assertActivationRefused;
import static it.sportello.pin.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.sportello.contracts.Topic;
import it.sportello.contracts.event.PinEvent.PinRequestClosed;
import it.sportello.localstack.testing.TestClock;
import it.sportello.pin.half.DueHalf;
import it.sportello.pin.testing.Agents;
import it.sportello.pin.testing.Events;
import it.sportello.pin.testing.HeldRow;
import it.sportello.pin.testing.OpenedSeal;
import it.sportello.pin.testing.PinApi;
import it.sportello.pin.testing.PinForm;
import it.sportello.pin.testing.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of halves that nobody used in time. */
@QuarkusTest
class ExpiryTest {

    @Inject
    ExpirySweeper sweeper;

    @Inject
    ExpiryService expiry;

    private PostedLetter letter;

    @BeforeEach
    void issue() {
        letter = PostedLetter.ordered();
    }

    @Test
    @DisplayName("C10 activation and another letter end what is due of the letter")
    void activationEndsWhatIsDue() {
        letter.postDaysAgo(2);
        PostedLetter.awaitDue(letter.id());
        Tables.change("update pin_half set issued_at = issued_at - interval '25 hours' where id = ?", letter.id());
        Response ordered = PinApi.as(PinApi.signIn(letter.citizen().taxCode(), PinApi.firstHalfOf(letter.citizen())))
                .post("/me/pin-letters");
        assertThat(ordered.statusCode()).isEqualTo(202);
        assertThat(PostedLetter.isDue(letter.id())).isFalse();
        assertThat(Tables.count(
                        "select count(*) from pin_half where id = ? and valid_until is null",
                        PinApi.halfIdOf(letter.citizen(), "FIRST")))
                .as("good as long as the other letter")
                .isOne();

        UUID other = PinApi.halfIdOf(letter.citizen(), "SECOND");
        PostedLetter.post(other, TestClock.now().minus(Duration.ofDays(2)));
        PostedLetter.awaitDue(other);
        PinApi.activated(letter.citizen());

        assertThat(PostedLetter.isDue(other)).isFalse();
    }

    @Test
    @DisplayName("C10 C12 after thirty days both halves are dead, whoever used one is signed out, the request is closed"
            + " and the citizen told, once")
    void endsWhatNobodyUsed() {
        String initial = PinApi.initialPinOf(letter.citizen());
        Response signedIn = PinApi.signIn(letter.citizen().taxCode(), PinApi.firstHalfOf(letter.citizen()));

        letter.postDaysAgo(30);
        letter.awaitTold("pin-half-expired", 1);
        sweeper.sweep();

        assertThat(letter.told("pin-half-expired"))
                .containsExactly(new OpenedSeal(letter.citizen().email(), Map.of()));
        assertThat(letter.told("letter-reminder")).isEmpty();
        assertThat(Tables.count(
                        "select count(*) from pin_half where person_id = ? and dead_at is null", letter.person()))
                .isZero();
        assertThat(PinApi.refresh(signedIn.path("refresh_token")).statusCode()).isEqualTo(400);
        assertThat(Tables.count("select count(*) from citizen_session where person_id = ?", letter.person()))
                .isZero();
        assertRefused(PinApi.signIn(letter.citizen().taxCode(), initial.substring(0, 9)));
        assertActivationRefused(PinApi.activate(letter.citizen().taxCode(), initial));
        assertThat(PinApi.show(letter.path()).<String>path("status")).isEqualTo("CLOSED");
        assertThat(PinApi.show(letter.path()).<String>path("next_step")).isEqualTo("REQUEST_AGAIN");
        awaitClosed();
    }

    @Test
    @DisplayName("C10 of two replicas that come for the same end one tells it")
    void endsOnceAtATime() throws Exception {
        UUID request = Agents.requestIdOf(letter.citizen());
        DueHalf due = letter.dueAfter(31);
        try (var replicas = Executors.newFixedThreadPool(2)) {
            List<Future<?>> attended;
            try (HeldRow held = HeldRow.by("update pin_request set claim = claim where id = '" + request + "'")) {
                // The scheduled sweeper does not find it.
                Tables.change(
                        "update pin_half set valid_until = ?::timestamptz, due_at = '2999-01-01Z' where id = ?",
                        due.validUntil().toString(),
                        letter.id());
                attended =
                        List.of(replicas.submit(() -> expiry.attend(due)), replicas.submit(() -> expiry.attend(due)));
                held.awaitWaiting(2);
            }
            for (Future<?> one : attended) {
                one.get();
            }
        }
        letter.awaitTold("pin-half-expired", 1);
        awaitClosed();
        PostedLetter.witness();
        assertThat(letter.told("pin-half-expired")).hasSize(1);
    }

    @Test
    @DisplayName("C10 C13 a new request is served when the old PIN has run out, before anybody has swept that away")
    void makesRoomForANewRequest() {
        UUID request = Agents.requestIdOf(letter.citizen());
        Tables.change("update pin_half set issued_at = issued_at - interval '31 days' where id = ?", letter.id());
        try (HeldRow held = HeldRow.by("update pin_request set claim = claim where id = '" + request + "'")) {
            letter.postDaysAgo(30);
            held.awaitWaiting(1);
            assertThat(PinApi.decided(PinForm.of(letter.citizen()))).isEqualTo("ISSUED");
        }
        awaitClosed();
        assertThat(letter.told("pin-half-expired")).isEmpty();
        assertThat(PinApi.signIn(letter.citizen().taxCode(), PinApi.firstHalfOf(letter.citizen()))
                        .statusCode())
                .isEqualTo(200);
    }

    private void awaitClosed() {
        await("the end of the request is told, once")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Events.of(Topic.PIN_EVENTS, PinRequestClosed.class, letter.person()))
                        .extracting(PinRequestClosed::requestId)
                        .hasSize(1));
    }
}
