package it.sportello.pin.remote;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.RegisteredContact;
import it.sportello.pin.register.Resident;
import it.sportello.pin.request.PinRequestStatus;
import java.time.Instant;
import java.util.List;
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
     * @param contacts what is the person's
     * @param othersServed other persons whom the more shared of the two contacts serves already
     */
    record Circumstances(
            PinRequestStatus status,
            boolean served,
            Optional<Instant> lastTurn,
            Optional<Resident> registered,
            List<RegisteredContact> contacts,
            int othersServed) {
        public Circumstances {
            requireNonNull(status, "status");
            requireNonNull(lastTurn, "lastTurn");
            requireNonNull(registered, "registered");
            contacts = List.copyOf(contacts);
        }

        /** Whoever takes somebody's place puts a contact of their own there first. */
        boolean haveKnownForADay(ContactPoint point, Instant at) {
            return contacts.stream().anyMatch(known -> known.point().isSameAs(point) && known.isADayOldAt(at));
        }
    }

    static DispositivePin of(Identification verified, Circumstances met) {
        Instant at = verified.verifiedAt();
        if (met.lastTurn().filter(at::isBefore).isPresent()) {
            return new Refused(RefusalReason.SUPERSEDED);
        }
        if (met.status() == PinRequestStatus.CLOSED && !met.served()) {
            return new Refused(RefusalReason.CLOSED);
        }
        if (!verified.evidenceSeen()
                && !verified.contacts().stream().allMatch(point -> met.haveKnownForADay(point, at))) {
            return new Refused(RefusalReason.EVIDENCE_UNSEEN);
        }
        if (ContactPoint.isFullWith(met.othersServed())) {
            return new Refused(RefusalReason.CONTACT_REFUSED);
        }
        return met.registered()
                .<DispositivePin>map(Due::new)
                .orElseGet(() -> new Refused(RefusalReason.NOT_REGISTERED));
    }
}
