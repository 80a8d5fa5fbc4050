package it.sportello.contactcenter.casework.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallerLockTest {

    private static final Instant MORNING = Instant.parse("2020-04-01T07:00:00Z");
    private static final Instant NEXT_MORNING = MORNING.plus(Duration.ofHours(24));

    private final CallerLock lock = new CallerLock(UUID.randomUUID());

    @Test
    @DisplayName("K6 three failures lock for 24 hours, two do not")
    void threeFailuresLockForADay() {
        lock.fail(MORNING);
        lock.fail(MORNING);
        assertThat(lock.lockedUntil(MORNING)).isEmpty();

        lock.fail(MORNING);

        assertThat(lock.lockedUntil(NEXT_MORNING.minusMillis(1))).contains(NEXT_MORNING);
        assertThat(lock.lockedUntil(NEXT_MORNING)).isEmpty();
    }

    @Test
    @DisplayName("K6 after a lock has run out three more failures are needed for the next one")
    void aLockThatRanOutIsForgotten() {
        fail(3, MORNING);
        fail(2, NEXT_MORNING);
        assertThat(lock.lockedUntil(NEXT_MORNING)).isEmpty();

        lock.fail(NEXT_MORNING);

        assertThat(lock.lockedUntil(NEXT_MORNING)).isPresent();
    }

    @Test
    @DisplayName("K6 a supervisor lifts it, and success forgets failures")
    void aSupervisorLiftsIt() {
        fail(3, MORNING);

        lock.clear();

        assertThat(lock.lockedUntil(MORNING)).isEmpty();
        fail(2, MORNING);
        assertThat(lock.lockedUntil(MORNING)).isEmpty();
    }

    private void fail(int times, Instant at) {
        for (int i = 0; i < times; i++) {
            lock.fail(at);
        }
    }
}
