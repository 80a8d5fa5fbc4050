package it.sportello.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void roundsUpSoThatWhoWaitsIsServed() {
        assertThat(Standing.seconds(Duration.ofMillis(1))).isEqualTo(1);
        assertThat(Standing.seconds(Duration.ofSeconds(2))).isEqualTo(2);
        assertThat(Standing.seconds(Duration.ZERO)).isZero();
    }

    @Test
    void neverSendsACallerStraightBack() {
        var refused = new Standing(false, 600, 0, Duration.ofSeconds(60), Duration.ZERO);

        assertThat(refused.refusal().headers()).containsEntry("Retry-After", "1");
    }
}
