package it.sportello.application.submission;

import io.quarkus.scheduler.Scheduled;
import it.sportello.platform.web.idempotency.RememberedRequests;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** Forgets requests after 24 hours of real time, as their clients retry in real time. The slot of A4 stays taken. */
@ApplicationScoped
class IdempotencySweeper {

    private final Session session;

    IdempotencySweeper(Session session) {
        this.session = session;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        RememberedRequests.forget(session, "benefit_application");
    }
}
