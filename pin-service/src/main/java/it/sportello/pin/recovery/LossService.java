package it.sportello.pin.recovery;

import it.sportello.pin.device.DeviceService;
import it.sportello.pin.issuing.MadePin;
import it.sportello.pin.personal.LivePin;
import it.sportello.pin.personal.PersonalPinService;
import it.sportello.pin.session.SessionService;
import it.sportello.pin.succession.Succession;
import it.sportello.pin.succession.SuccessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives a lost PIN up for a new one. */
@ApplicationScoped
class LossService {

    private final PersonalPinService pins;
    private final SessionService sessions;
    private final SuccessionService successions;
    private final DeviceService devices;

    LossService(
            PersonalPinService pins, SessionService sessions, SuccessionService successions, DeviceService devices) {
        this.pins = pins;
        this.sessions = sessions;
        this.successions = successions;
        this.devices = devices;
    }

    /** Alone with person, contacts and requests; whether the PIN that was lost is the one the person still has. */
    @Transactional(TxType.MANDATORY)
    boolean lock(ProvedRecovery proved) {
        OpenRecovery open = proved.open();
        return successions.lock(open.personId(), open.lost().requestId(), proved.contacts())
                && pins.lockLive(open.personId()).equals(Optional.of(open.lost()));
    }

    /** Whoever has the lost one is signed out (C12), and known by no device. The caller holds the locks. */
    @Transactional(TxType.MANDATORY)
    void replace(UUID personId, LivePin lost, Succession succession, MadePin made, Instant at) {
        pins.bury(lost, at);
        sessions.endAll(List.of(lost.id()));
        devices.forgetAll(personId);
        successions.issue(succession, made, at);
    }
}
