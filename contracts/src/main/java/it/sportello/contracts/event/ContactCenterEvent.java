package it.sportello.contracts.event;

import static it.sportello.contracts.event.ComponentChecks.requireCode;
import static it.sportello.contracts.event.ComponentChecks.requireSealed;
import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What agents decided, as contact-center-service tells it. Keyed by PIN request. */
public sealed interface ContactCenterEvent extends Event {

    /** The PIN request the decision is about. */
    UUID requestId();

    @Override
    default Topic topic() {
        return Topic.CONTACT_CENTER_EVENTS;
    }

    @Override
    default String key() {
        return requestId().toString();
    }

    /**
     * A verified caller confirmed the request; a new first half is due. {@code sealedContact}, sealed to pin-service,
     * is set when the contact was changed.
     */
    record PinRequestValidated(
            UUID requestId,
            UUID personId,
            UUID caseId,
            @Nullable String sealedContact,
            Instant validatedAt) implements ContactCenterEvent {
        public PinRequestValidated {
            requireNonNull(requestId, "requestId");
            requireNonNull(personId, "personId");
            requireNonNull(caseId, "caseId");
            if (sealedContact != null) {
                requireSealed(sealedContact, "sealedContact");
            }
            requireNonNull(validatedAt, "validatedAt");
        }
    }

    /** The citizen confirmed the address of the resident register. */
    record AddressConfirmed(UUID requestId, UUID personId, UUID caseId, Instant confirmedAt)
            implements ContactCenterEvent {
        public AddressConfirmed {
            requireNonNull(requestId, "requestId");
            requireNonNull(personId, "personId");
            requireNonNull(caseId, "caseId");
            requireNonNull(confirmedAt, "confirmedAt");
        }
    }

    /** The citizen corrected the request; {@code sealedCorrection} is sealed to pin-service. */
    record AddressCorrected(UUID requestId, UUID personId, UUID caseId, String sealedCorrection, Instant correctedAt)
            implements ContactCenterEvent {
        public AddressCorrected {
            requireNonNull(requestId, "requestId");
            requireNonNull(personId, "personId");
            requireNonNull(caseId, "caseId");
            requireSealed(sealedCorrection, "sealedCorrection");
            requireNonNull(correctedAt, "correctedAt");
        }
    }

    /**
     * The request was refused after a talk with the citizen. The reasons {@code NOT_REQUESTED} and
     * {@code NOT_THE_CITIZEN} say that somebody else filed it, {@code WITHDRAWN} that the citizen did.
     */
    record PinRequestRefused(UUID requestId, UUID personId, UUID caseId, String reason, Instant refusedAt)
            implements ContactCenterEvent {
        public PinRequestRefused {
            requireNonNull(requestId, "requestId");
            requireNonNull(personId, "personId");
            requireNonNull(caseId, "caseId");
            requireCode(reason, "reason");
            requireNonNull(refusedAt, "refusedAt");
        }
    }

    /**
     * Two agents verified the citizen's identity by video; a dispositive PIN is due. {@code sealedEvidence}, sealed to
     * pin-service, names as {@code first_code} and {@code second_code} the one-time codes that were read back in this case
     * from the contacts which get the first and the second half; no contact stands in it. {@code evidence_seen} is
     * {@code true} when the approving agent has seen the evidence: contacts of less than a day need it (K4).
     */
    record IdentityVerifiedRemotely(
            UUID requestId, UUID personId, UUID caseId, String sealedEvidence, Instant verifiedAt)
            implements ContactCenterEvent {
        public IdentityVerifiedRemotely {
            requireNonNull(requestId, "requestId");
            requireNonNull(personId, "personId");
            requireNonNull(caseId, "caseId");
            requireSealed(sealedEvidence, "sealedEvidence");
            requireNonNull(verifiedAt, "verifiedAt");
        }
    }
}
