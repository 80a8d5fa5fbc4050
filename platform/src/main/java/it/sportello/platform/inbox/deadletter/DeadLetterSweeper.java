package it.sportello.platform.inbox.deadletter;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** Wipes the content of dead letters nobody decided on: sealed content must not outlive the keys of its channel for long. */
@ApplicationScoped
class DeadLetterSweeper {

    private static final Duration KEPT = Duration.ofDays(30);

    private final DeadLetterRepository deadLetters;

    DeadLetterSweeper(DeadLetterRepository deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void sweep() {
        deadLetters.wipeSeenBefore(Instant.now().minus(KEPT));
    }
}
