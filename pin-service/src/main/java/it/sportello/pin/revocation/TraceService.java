package it.sportello.pin.revocation;

import it.sportello.pin.code.OneTimeCodes;
import it.sportello.pin.device.DeviceService;
import it.sportello.pin.person.ContactService;
import it.sportello.pin.session.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;

/** What somebody who had another's PIN may have left behind, in the transaction of whoever takes it back. */
@ApplicationScoped
class TraceService {

    private final SessionService sessions;
    private final OneTimeCodes codes;
    private final DeviceService devices;
    private final ContactService contacts;

    TraceService(SessionService sessions, OneTimeCodes codes, DeviceService devices, ContactService contacts) {
        this.sessions = sessions;
        this.codes = codes;
        this.devices = devices;
        this.contacts = contacts;
    }

    /** Nobody is signed in, and no code that was sent is worth anything. */
    @Transactional(TxType.MANDATORY)
    void endAll(UUID personId) {
        sessions.endAllOf(personId);
        codes.voidAllOf(personId);
    }

    /** Nobody is known by a device, and no contact of theirs stands where it once gets the next PIN back (C9). */
    @Transactional(TxType.MANDATORY)
    void undoAll(UUID personId, Instant at) {
        devices.forgetAll(personId);
        contacts.undoRecent(personId, at);
    }
}
