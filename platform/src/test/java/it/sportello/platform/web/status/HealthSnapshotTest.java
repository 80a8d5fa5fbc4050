package it.sportello.platform.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.platform.time.SteppingClock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HealthSnapshotTest {

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final AtomicInteger looks = new AtomicInteger();
    private boolean ready = true;

    private final HealthSnapshot health = new HealthSnapshot(this::look, clock);

    @Test
    void isRightFromTheFirstQuestionOn() {
        assertThat(health.isWell()).isTrue();
    }

    @Test
    void keepsGoodNewsForSomeSeconds() {
        health.isWell();
        ready = false;
        clock.advance(HealthSnapshot.GOOD_NEWS_KEEPS.minusMillis(1));
        assertThat(health.isWell()).isTrue();
        assertThat(looks).hasValue(1);
        clock.advance(HealthSnapshot.BAD_NEWS_KEEPS);
        assertThat(health.isWell()).isFalse();
    }

    @Test
    void keepsBadNewsForAMoment() {
        ready = false;
        assertThat(health.isWell()).isFalse();
        ready = true;
        assertThat(health.isWell()).isFalse();
        assertThat(looks).hasValue(1);
        clock.advance(HealthSnapshot.BAD_NEWS_KEEPS);
        assertThat(health.isWell()).isTrue();
    }

    private boolean look() {
        looks.incrementAndGet();
        return ready;
    }
}
