package it.sportello.pin.device;

import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.pin.half.HalfService;
import it.sportello.pin.half.LetterQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Announces sign-ins from devices that were not known (C9). */
@ApplicationScoped
class DeviceNoticeService {

    private final DeviceNotices notices;
    private final HalfService halves;
    private final LetterQueue letters;
    private final AnnouncementService announcements;

    DeviceNoticeService(
            DeviceNotices notices, HalfService halves, LetterQueue letters, AnnouncementService announcements) {
        this.notices = notices;
        this.halves = halves;
        this.letters = letters;
        this.announcements = announcements;
    }

    /**
     * The letter with the second half says what the first one opens, and whom to call: until it has left, who signs in for
     * the first time causes no second one.
     */
    @Transactional
    void tell(UUID personId) {
        if (!notices.take(personId)) {
            return;
        }
        if (halves.awaitsPosting(personId) || letters.isAwaited(personId)) {
            announcements.announceElsewhereBesideALetter(personId, Announcement.SIGNED_IN_ELSEWHERE);
        } else {
            announcements.announceElsewhere(personId, Announcement.SIGNED_IN_ELSEWHERE);
        }
    }
}
