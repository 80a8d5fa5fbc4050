package it.sportello.e2e.bench;

import java.time.Duration;

/**
 * How much of everything is measured. {@code rate} is in arrivals a second; {@code patience} is how long the consumers
 * may take to catch up.
 */
record BenchPlan(int rate, int warmUpSeconds, int filingSeconds, Duration patience, int outboxRows, Duration bare) {

    /** The target's own terms: a thousand a second for a minute. */
    static BenchPlan full() {
        return new BenchPlan(1_000, 30, 60, Duration.ofMinutes(2), 100_000, Duration.ofSeconds(10));
    }

    /** Eight minutes with all that stands beside it, for a look between two changes. */
    static BenchPlan brief() {
        return new BenchPlan(500, 10, 15, Duration.ofSeconds(20), 20_000, Duration.ofSeconds(4));
    }

    BenchPlan atRate(int otherRate) {
        return new BenchPlan(otherRate, warmUpSeconds, filingSeconds, patience, outboxRows, bare);
    }

    BenchPlan lasting(int warmUp, int filing) {
        return new BenchPlan(rate, warmUp, filing, patience, outboxRows, bare);
    }

    /** Each arrival is another citizen with a token of his own. */
    int filers() {
        return rate * filingSeconds;
    }

    /** More than a ramp up to the rate needs. */
    int warmUpFilers() {
        return rate * warmUpSeconds;
    }
}
