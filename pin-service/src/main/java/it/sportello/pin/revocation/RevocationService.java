package it.sportello.pin.revocation;

import it.sportello.contracts.event.PinEvent.PinRevoked;
import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Takes back everything that was issued to a person (C12). Nothing is refreshed from now on; access tokens end by themselves,
 * ten minutes later at most. Who had nothing is not told of it, so a second click is not news.
 */
@ApplicationScoped
class RevocationService {

    private final HoldingService holdings;
    private final AnnouncementService announcements;
    private final Outbox outbox;
    private final Clock clock;

    RevocationService(HoldingService holdings, AnnouncementService announcements, Outbox outbox, Clock clock) {
        this.holdings = holdings;
        this.announcements = announcements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return whether there was anything to revoke */
    @Transactional
    boolean revoke(UUID personId) {
        Instant now = clock.instant();
        boolean revoked = holdings.endAll(personId, now);
        if (revoked) {
            outbox.append(new PinRevoked(personId, now));
            announcements.announceElsewhere(personId, Announcement.PIN_REVOKED);
        }
        return revoked;
    }
}
