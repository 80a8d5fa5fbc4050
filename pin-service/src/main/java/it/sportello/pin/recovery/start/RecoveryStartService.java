package it.sportello.pin.recovery.start;

import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.pin.code.CodeOrder;
import it.sportello.pin.code.CodeUse;
import it.sportello.pin.code.OneTimeCodes;
import it.sportello.pin.code.SendOutcome.Sent;
import it.sportello.pin.code.SendOutcome.TooSoon;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.person.Reachable;
import it.sportello.pin.personal.PersonalPinService;
import it.sportello.pin.recovery.start.RecoveryStart.Due;
import it.sportello.pin.recovery.start.RecoveryStart.NotPossible;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Sends both codes of a recovery, or nothing. */
@ApplicationScoped
class RecoveryStartService {

    private final RecoveryStartQueue queue;
    private final PersonService persons;
    private final PersonalPinService pins;
    private final OneTimeCodes codes;
    private final AnnouncementService announcements;
    private final Clock clock;
    private final Clock realClock = Clock.systemUTC();

    RecoveryStartService(
            RecoveryStartQueue queue,
            PersonService persons,
            PersonalPinService pins,
            OneTimeCodes codes,
            AnnouncementService announcements,
            Clock clock) {
        this.queue = queue;
        this.persons = persons;
        this.pins = pins;
        this.codes = codes;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** @throws CodesTooSoonException when a contact was sent another code just now: then none is sent */
    @Transactional
    void start(ClaimedRecovery claimed) {
        if (!queue.isStillHeld(claimed)) {
            return;
        }
        UUID personId = claimed.personId();
        persons.lock(personId);
        Duration age = Duration.between(claimed.orderedAt(), realClock.instant());
        switch (RecoveryStart.of(pins.lockLive(personId), persons.listSettled(personId, clock.instant()), age)) {
            case Due due -> send(claimed, due);
            case NotPossible _ -> queue.markRefused(claimed);
        }
    }

    @Transactional
    void refuse(ClaimedRecovery claimed) {
        if (queue.isStillHeld(claimed)) {
            queue.markRefused(claimed);
        }
    }

    private void send(ClaimedRecovery claimed, Due due) {
        UUID personId = claimed.personId();
        // The mobile first, as everybody who sends to two contacts does: each is locked.
        UUID mobileCode = send(personId, due.mobile());
        queue.markStarted(claimed, due.lost(), mobileCode, send(personId, due.mail()));
        // What the codes are for stands beside them. A letter goes when the PIN is recovered: anybody can begin this.
        announcements.announceToOthers(personId, due.contacts(), Announcement.RECOVERY_STARTED);
    }

    private UUID send(UUID personId, Reachable to) {
        CodeOrder order = new CodeOrder(personId, to.contact(), to.language(), CodeUse.RECOVERY);
        return switch (codes.send(order)) {
            case Sent sent -> sent.codeId();
            case TooSoon _ -> throw new CodesTooSoonException();
        };
    }
}
