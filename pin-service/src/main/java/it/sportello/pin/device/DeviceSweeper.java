package it.sportello.pin.device;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.platform.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.hibernate.Session;

/** Forgets devices that nobody signs in from any more, and notices that hold up no further one. */
@ApplicationScoped
class DeviceSweeper {

    private static final String FORGET = """
            delete from known_device where id in (
                select id from known_device where used_at <= :before and announced
                order by used_at limit :batch for update skip locked)
            """;

    private static final String FORGET_NOTICES = """
            delete from device_notice where person_id in (
                select person_id from device_notice where not_before <= :now
                order by not_before limit :batch for update skip locked)
            """;

    private final Session session;
    private final Clock clock;
    private final Clock realClock = Clock.systemUTC();

    DeviceSweeper(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Sweep.rows(session, FORGET, Map.of("before", clock.instant().minus(DeviceService.REMEMBERED)));
        Sweep.rows(session, FORGET_NOTICES, Map.of("now", realClock.instant()));
    }
}
