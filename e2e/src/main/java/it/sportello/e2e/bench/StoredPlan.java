package it.sportello.e2e.bench;

import java.util.List;

/** Beside how many stored applications filings are measured, in growing order, and how often at each number. */
record StoredPlan(List<Long> sizes, int repeats, BenchPlan filings) {

    StoredPlan {
        sizes = List.copyOf(sizes);
    }

    /** A day of April 2020, and its month. */
    static StoredPlan full() {
        return new StoredPlan(List.of(50_000L, 5_000_000L), 3, BenchPlan.full().lasting(10, 20));
    }

    static StoredPlan brief() {
        return new StoredPlan(List.of(50_000L, 500_000L), 1, BenchPlan.brief());
    }

    StoredPlan atRate(int otherRate) {
        return new StoredPlan(sizes, repeats, filings.atRate(otherRate));
    }
}
