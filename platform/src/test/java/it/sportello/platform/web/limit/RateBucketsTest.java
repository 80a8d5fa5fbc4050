package it.sportello.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateBucketsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void admitsUpToTheLimit() {
        var buckets = new RateBuckets(2, HOUR, 10);

        assertThat(buckets.take("a").admitted()).isTrue();
        assertThat(buckets.take("a").admitted()).isTrue();
        assertThat(buckets.take("a").admitted()).isFalse();
    }

    @Test
    void tellsHowLongToWait() {
        var buckets = new RateBuckets(2, HOUR, 10);
        buckets.take("a");
        buckets.take("a");

        Standing refused = buckets.take("a");

        assertThat(refused.remaining()).isZero();
        assertThat(refused.retryAfter()).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
        assertThat(refused.reset()).isBetween(Duration.ofMinutes(59), HOUR);
    }

    @Test
    void countsCallersApart() {
        var buckets = new RateBuckets(1, HOUR, 10);
        buckets.take("a");

        assertThat(buckets.take("b").admitted()).isTrue();
    }

    @Test
    void remembersNoMoreCallersThanItMay() {
        var buckets = new RateBuckets(1, HOUR, 100);

        IntStream.range(0, 10_000).forEach(i -> buckets.take("caller-" + i));

        assertThat(buckets.remembered()).isLessThanOrEqualTo(100);
    }
}
