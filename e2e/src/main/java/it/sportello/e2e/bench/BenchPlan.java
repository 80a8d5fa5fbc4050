package it.sportello.e2e.bench;

/** How much of everything is measured. {@code rate} is in arrivals a second. */
record BenchPlan(
        int rate,
        int warmUpSeconds,
        int filingSeconds,
        int outboxRows,
        int signInSeconds,
        int bareSeconds,
        int citizens) {

    /** The target's own terms: a thousand a second for a minute. */
    static BenchPlan full() {
        return new BenchPlan(1_000, 20, 60, 100_000, 20, 10, 16);
    }

    /** Two minutes, for a look between two changes. */
    static BenchPlan brief() {
        return new BenchPlan(500, 10, 15, 20_000, 8, 4, 8);
    }

    BenchPlan atRate(int otherRate) {
        return new BenchPlan(otherRate, warmUpSeconds, filingSeconds, outboxRows, signInSeconds, bareSeconds, citizens);
    }

    /** Each arrival is another citizen with a token of his own. */
    int filers() {
        return rate * filingSeconds;
    }

    int warmUpFilers() {
        return rate * warmUpSeconds;
    }
}
