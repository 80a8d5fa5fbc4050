package it.sportello.e2e.bench.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class RateTest {

    private static final Duration MOMENT = Duration.ofMillis(50);

    @Test
    void countsTheStepsOfAllThreads() throws InterruptedException {
        var steps = new LongAdder();
        Rate rate = Rate.of(2, MOMENT, steps::increment);
        assertThat(rate.perSecond()).isPositive();
        assertThat(rate.cpuMillis()).isPositive();
        assertThat(steps.sum()).isPositive();
    }

    @Test
    void endsWithTheFirstFailure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Rate.of(2, MOMENT, () -> {
                    throw new IOException("gone");
                }))
                .withRootCauseInstanceOf(IOException.class);
    }
}
