package it.sportello.pin.revocation;

import it.sportello.contracts.event.PinEvent.PinRevoked;
import it.sportello.pin.access.LiveSignIn;
import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.platform.outbox.Outbox;
import it.sportello.platform.security.Citizen;
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

    private final LiveSignIn signIn;
    private final HeldCredentialService credentials;
    private final AnnouncementService announcements;
    private final Outbox outbox;
    private final Clock clock;

    RevocationService(
            LiveSignIn signIn,
            HeldCredentialService credentials,
            AnnouncementService announcements,
            Outbox outbox,
            Clock clock) {
        this.signIn = signIn;
        this.credentials = credentials;
        this.announcements = announcements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** For the holder, who has what they signed in with, or nothing any more: nobody revokes the PIN that came after theirs. */
    @Transactional
    void revokeOwn(Citizen citizen) {
        credentials.lock(citizen.personId());
        signIn.requireNoOther(citizen);
        end(citizen.personId());
    }

    /** @return whether there was anything to revoke */
    @Transactional
    boolean revoke(UUID personId) {
        credentials.lock(personId);
        return end(personId);
    }

    private boolean end(UUID personId) {
        Instant now = clock.instant();
        boolean revoked = credentials.endAll(personId, now);
        if (revoked) {
            outbox.append(new PinRevoked(personId, credentials.lastIssue(personId), now));
            announcements.announceElsewhere(personId, Announcement.PIN_REVOKED);
        }
        return revoked;
    }
}
