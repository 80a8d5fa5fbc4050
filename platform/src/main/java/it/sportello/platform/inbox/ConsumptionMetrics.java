package it.sportello.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What operators see of consumption; any {@code inbox.dead.letters} is an alert. */
@Singleton
class ConsumptionMetrics {

    private final MeterRegistry meters;

    ConsumptionMetrics(MeterRegistry meters) {
        this.meters = meters;
        // Alerts need the series before the first dead letter.
        meters.counter("inbox.dead.letters");
    }

    void taken(Intake.Outcome outcome) {
        count("handled", outcome.handled());
        count("duplicate", outcome.duplicates());
        meters.counter("inbox.dead.letters").increment(outcome.buried());
    }

    void ignored(boolean typeKnown) {
        count(typeKnown ? "not-for-us" : "unknown-type", 1);
    }

    private void count(String outcome, int events) {
        meters.counter("inbox.events", "outcome", outcome).increment(events);
    }
}
