package it.sportello.pin.announcement;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.hibernate.Session;

/** Forgets letters that hold up no further one. */
@ApplicationScoped
class NoticeLetterSweeper {

    private static final String FORGET = """
            delete from notice_letter where (person_id, template) in (
                select person_id, template from notice_letter where ordered_at <= :before
                order by ordered_at limit :batch for update skip locked)
            """;

    private final Session session;
    private final Clock clock;

    NoticeLetterSweeper(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Sweep.rows(session, FORGET, Map.of("before", clock.instant().minus(NoticeLetterRepository.DAY)));
    }
}
