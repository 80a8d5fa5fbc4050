package it.sportello.platform.inbox.deadletter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Wipes the content of dead letters nobody decided on: sealed content must not outlive the keys of its channel for long. */
@ApplicationScoped
class DeadLetterSweeper {

    private static final Duration KEPT = Duration.ofDays(30);

    private static final int WIPED_AT_ONCE = 500;

    private final DeadLetterRepository deadLetters;

    DeadLetterSweeper(DeadLetterRepository deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Instant limit = Instant.now().minus(KEPT);
        Sweep.untilDone(
                () -> QuarkusTransaction.requiringNew().call(() -> deadLetters.wipeSeenBefore(limit, WIPED_AT_ONCE)));
    }
}
