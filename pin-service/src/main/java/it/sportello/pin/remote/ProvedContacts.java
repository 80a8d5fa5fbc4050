package it.sportello.pin.remote;

import it.sportello.contracts.event.ContactCenterEvent.IdentityVerifiedRemotely;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.pin.code.CodeUse;
import it.sportello.pin.code.OneTimeCodes;
import it.sportello.pin.person.ContactPoint;
import it.sportello.platform.inbox.RejectedRecord;
import it.sportello.platform.sealing.SealOpener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Opens what agents sealed of an identification, and finds the contacts it proves. What does not hold is rejected. */
@ApplicationScoped
class ProvedContacts {

    /** A call and its approval take less (K4). */
    private static final Duration PROVED_WITHIN = Duration.ofHours(2);

    private final SealOpener seals;
    private final OneTimeCodes codes;

    ProvedContacts(SealOpener seals, OneTimeCodes codes) {
        this.seals = seals;
        this.codes = codes;
    }

    /**
     * Whom the event is about, and where the first half goes and the second one: of different keys. Their codes prove nothing
     * else any more.
     *
     * @return empty when the codes are there no longer: everything was revoked since they were read back
     */
    Optional<Identification> of(IdentityVerifiedRemotely event) {
        Evidence evidence = Evidence.of(seals.openOnce(event.sealedEvidence(), event.requestId(), Purpose.CORRECTION)
                .parameters());
        if (!codes.isKept(evidence.firstCode()) || !codes.isKept(evidence.secondCode())) {
            return Optional.empty();
        }
        ContactPoint first = spend(evidence.firstCode(), event);
        ContactPoint second = spend(evidence.secondCode(), event);
        if (first.sealedFor() == second.sealedFor()) {
            throw new RejectedRecord("both contacts are of one key");
        }
        return Optional.of(new Identification(
                event.requestId(),
                event.personId(),
                event.caseId(),
                first,
                second,
                evidence.seen(),
                event.verifiedAt()));
    }

    private ContactPoint spend(UUID codeId, IdentityVerifiedRemotely event) {
        return codes.findConfirmedInCase(
                        event.caseId(),
                        codeId,
                        CodeUse.REMOTE_IDENTIFICATION,
                        event.verifiedAt().minus(PROVED_WITHIN))
                .filter(_ -> codes.spend(codeId, CodeUse.REMOTE_IDENTIFICATION))
                .orElseThrow(() -> new RejectedRecord("a contact was not proved during the call"));
    }
}
