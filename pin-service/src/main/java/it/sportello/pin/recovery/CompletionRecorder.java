package it.sportello.pin.recovery;

import it.sportello.pin.announcement.Announcement;
import it.sportello.pin.announcement.AnnouncementService;
import it.sportello.pin.code.CodeOrder;
import it.sportello.pin.code.CodeUse;
import it.sportello.pin.code.OneTimeCodes;
import it.sportello.pin.issuing.MadePin;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.person.Reachable;
import it.sportello.pin.personal.PersonalPinService;
import it.sportello.pin.succession.Succession;
import it.sportello.pin.succession.SuccessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a completed recovery leaves behind. */
@ApplicationScoped
class CompletionRecorder {

    private final RecoveryRepository recoveries;
    private final OneTimeCodes codes;
    private final PersonService persons;
    private final PersonalPinService pins;
    private final SuccessionService successions;
    private final AnnouncementService announcements;
    private final Clock clock;

    CompletionRecorder(
            RecoveryRepository recoveries,
            OneTimeCodes codes,
            PersonService persons,
            PersonalPinService pins,
            SuccessionService successions,
            AnnouncementService announcements,
            Clock clock) {
        this.recoveries = recoveries;
        this.codes = codes;
        this.persons = persons;
        this.pins = pins;
        this.successions = successions;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Empty when it was completed since, or a contact is the person's no longer. */
    @Transactional
    Optional<ProvedRecovery> find(UUID recoveryId) {
        return recoveries.findOpen(recoveryId).flatMap(this::prove);
    }

    private Optional<ProvedRecovery> prove(OpenRecovery open) {
        List<ContactPoint> proved = List.of(open.codes().mobile(), open.codes().mail()).stream()
                .flatMap(code ->
                        codes
                                .findConfirmed(
                                        code, CodeUse.RECOVERY, clock.instant().minus(CodeOrder.BY_MAIL))
                                .stream())
                .toList();
        // The chosen one stands first.
        List<Reachable> settled = persons.listSettled(open.personId(), clock.instant()).stream()
                .filter(reachable -> proved.stream().anyMatch(reachable.contact()::isSameAs))
                .toList();
        return settled.size() == 2
                ? Optional.of(new ProvedRecovery(open, settled.getFirst(), settled.getLast()))
                : Optional.empty();
    }

    /**
     * Looks again, now alone with the person, and only then writes: of two who type the codes at once one is first,
     * and whoever revoked, activated or recovered meanwhile has the last word.
     */
    @Transactional
    boolean record(ProvedRecovery proved, Succession succession, MadePin made) {
        UUID recoveryId = proved.open().id();
        OpenRecovery open = proved.open();
        if (!successions.lock(open.personId(), open.lost().requestId(), proved.contacts())
                || !pins.lockLive(open.personId()).equals(Optional.of(open.lost()))
                || !find(recoveryId).equals(Optional.of(proved))) {
            return false;
        }
        codes.spend(open.codes().mobile(), CodeUse.RECOVERY);
        codes.spend(open.codes().mail(), CodeUse.RECOVERY);
        recoveries.markCompleted(recoveryId);
        announcements.announce(open.personId(), proved.contacts(), Announcement.PIN_RECOVERED);
        successions.issue(succession, made, clock.instant());
        return true;
    }
}
