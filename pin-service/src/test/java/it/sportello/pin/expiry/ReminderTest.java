package it.sportello.pin.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.sportello.pin.half.DueHalf;
import it.sportello.pin.testing.HeldRow;
import it.sportello.pin.testing.OpenedSeal;
import it.sportello.pin.testing.PinApi;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** While a letter is out, its citizen is reminded of it. */
@QuarkusTest
class ReminderTest {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

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
    @DisplayName("C10 on day 14 and three days before the end the citizen is reminded, once however many come by")
    void remindsTwice() {
        Instant posted = letter.postDaysAgo(14);
        letter.awaitTold("letter-reminder", 1);
        String lastDay =
                posted.plus(Duration.ofDays(29)).atZone(ITALY).toLocalDate().toString();
        assertThat(letter.told("letter-reminder"))
                .containsExactly(new OpenedSeal(letter.citizen().email(), Map.of("valid_until", lastDay)));

        letter.daysPass(13);
        sweeper.sweep();
        sweeper.sweep();

        letter.awaitTold("letter-reminder", 2);
        letter.daysPass(2);
        sweeper.sweep();
        PostedLetter.witness();
        assertThat(letter.told("letter-reminder")).hasSize(2);
        assertThat(PinApi.signIn(letter.citizen().taxCode(), PinApi.firstHalfOf(letter.citizen()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("C10 of two replicas that come for the same reminder one gives it")
    void remindsOnceAtATime() throws Exception {
        DueHalf due = letter.dueAfter(20);
        try (var replicas = Executors.newFixedThreadPool(2)) {
            List<Future<?>> attended;
            try (HeldRow held = HeldRow.by("update pin_half set valid_until = '" + due.validUntil()
                    + "', due_at = '2020-01-01Z' where id = '" + letter.id() + "'")) {
                attended =
                        List.of(replicas.submit(() -> expiry.attend(due)), replicas.submit(() -> expiry.attend(due)));
                held.awaitWaiting(2);
            }
            for (Future<?> one : attended) {
                one.get();
            }
        }
        letter.awaitTold("letter-reminder", 1);
        PostedLetter.witness();
        assertThat(letter.told("letter-reminder")).hasSize(1);
    }

    @Test
    @DisplayName("C10 whoever has activated is not reminded, also when that happens as the sweeper comes by")
    void leavesTheActivatedAlone() throws Exception {
        DueHalf due = letter.dueAfter(20);
        try (var replica = Executors.newSingleThreadExecutor()) {
            Future<?> attended;
            try (HeldRow held = HeldRow.by("update pin_half set dead_at = now(), valid_until = '" + due.validUntil()
                    + "', due_at = '2020-01-01Z' where id = '" + letter.id() + "'")) {
                attended = replica.submit(() -> expiry.attend(due));
                held.awaitWaiting(1);
            }
            attended.get();
        }
        PostedLetter.witness();
        assertThat(letter.told("letter-reminder")).isEmpty();
    }
}
