package it.sportello.pin.device;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.hibernate.Session;

/** Forgets devices that nobody signs in from any more. */
@ApplicationScoped
class DeviceSweeper {

    private static final String FORGET = """
            delete from known_device where id in (
                select id from known_device where used_at <= :before and announced
                order by used_at limit :batch for update skip locked)
            """;

    private final Session session;
    private final Clock clock;

    DeviceSweeper(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Sweep.rows(session, FORGET, Map.of("before", clock.instant().minus(DeviceService.REMEMBERED)));
    }
}
