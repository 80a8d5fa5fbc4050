package it.sportello.pin.device;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Goes through the persons with new devices. Each is a transaction of its own, so that one that fails holds up none. */
@ApplicationScoped
class DeviceNoticeSweeper {

    private static final Logger LOG = Logger.getLogger(DeviceNoticeSweeper.class);

    /** When many sign in at once, sign-ins go before notices: sealing one costs a third of a hash. */
    private static final int MOST_A_ROUND = 50;

    private final DeviceNotices notices;
    private final DeviceNoticeService teller;

    DeviceNoticeSweeper(DeviceNotices notices, DeviceNoticeService teller) {
        this.notices = notices;
        this.teller = teller;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        notices.listDue(MOST_A_ROUND).forEach(this::tell);
    }

    private void tell(UUID personId) {
        try {
            teller.tell(personId);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Person %s is told of a new device later", personId);
            notices.postpone(personId);
        }
    }
}
