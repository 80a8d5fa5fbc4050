package it.sportello.pin.succession;

import it.sportello.pin.device.DeviceService;
import it.sportello.pin.personal.PersonalPinService;
import it.sportello.pin.session.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Ends the personal PIN whose holder gets another one, in the transaction that issues it. */
@ApplicationScoped
class PredecessorService {

    private final PersonalPinService pins;
    private final SessionService sessions;
    private final DeviceService devices;

    PredecessorService(PersonalPinService pins, SessionService sessions, DeviceService devices) {
        this.pins = pins;
        this.sessions = sessions;
        this.devices = devices;
    }

    /** Whoever has it is signed out (C12), and known by no device: it may not be the person. The caller holds the locks. */
    @Transactional(TxType.MANDATORY)
    void end(UUID personId, Instant at) {
        pins.lockLive(personId).ifPresent(pin -> {
            pins.bury(pin, at);
            sessions.endAll(List.of(pin.id()));
        });
        devices.forgetAll(personId);
    }
}
