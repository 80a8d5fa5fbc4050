package it.sportello.pin.device;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.pin.half.HalfService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Announces sign-ins from devices that were not known (C9). */
@ApplicationScoped
class DeviceNoticeSweeper {

    /** When many sign in at once, sign-ins go before notices: sealing one costs a third of a hash. */
    private static final int MOST_A_ROUND = 50;

    private final DeviceRepository devices;
    private final HalfService halves;
    private final AnnouncementService announcements;

    DeviceNoticeSweeper(DeviceRepository devices, HalfService halves, AnnouncementService announcements) {
        this.devices = devices;
        this.halves = halves;
        this.announcements = announcements;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        boolean more = true;
        for (int announced = 0; more && announced < MOST_A_ROUND; announced++) {
            more = QuarkusTransaction.requiringNew().call(this::announceNext);
        }
    }

    private boolean announceNext() {
        Optional<UUID> person = devices.takeUnannounced();
        person.ifPresent(this::announce);
        return person.isPresent();
    }

    /**
     * The letter with the second half says what the first one opens, and whom to call: until it has left, who signs in for
     * the first time causes no second one.
     */
    private void announce(UUID personId) {
        if (halves.awaitsPosting(personId)) {
            announcements.announceElsewhereBesideALetter(personId, Announcement.SIGNED_IN_ELSEWHERE);
        } else {
            announcements.announceElsewhere(personId, Announcement.SIGNED_IN_ELSEWHERE);
        }
    }
}
