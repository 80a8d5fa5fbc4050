package it.sportello.pin.remote;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.PinRequestStatus;
import java.time.Instant;
import java.util.Optional;

/** Whether whom agents identified gets a dispositive PIN (K4). */
sealed interface DispositivePin {

    record Due(Resident registered) implements DispositivePin {
        public Due {
            requireNonNull(registered, "registered");
        }
    }

    record Refused(RefusalReason reason) implements DispositivePin {
        public Refused {
            requireNonNull(reason, "reason");
        }
    }

    /**
     * What an identification meets.
     *
     * @param served whether the person has a personal PIN, or had one that came of the request: then it was not refused
     * @param lastTurn when anything of the person's PINs last began or ended
     * @param othersServed other persons whom the more shared of the two contacts serves already
     */
    record Circumstances(
            PinRequestStatus status,
            boolean served,
            Optional<Instant> lastTurn,
            Optional<Resident> registered,
            int othersServed) {
        public Circumstances {
            requireNonNull(status, "status");
            requireNonNull(lastTurn, "lastTurn");
            requireNonNull(registered, "registered");
        }
    }

    static DispositivePin of(Instant verifiedAt, Circumstances met) {
        if (met.lastTurn().filter(verifiedAt::isBefore).isPresent()) {
            return new Refused(RefusalReason.SUPERSEDED);
        }
        if (met.status() == PinRequestStatus.CLOSED && !met.served()) {
            return new Refused(RefusalReason.CLOSED);
        }
        if (ContactPoint.isFullWith(met.othersServed())) {
            return new Refused(RefusalReason.CONTACT_REFUSED);
        }
        return met.registered()
                .<DispositivePin>map(Due::new)
                .orElseGet(() -> new Refused(RefusalReason.NOT_REGISTERED));
    }
}
