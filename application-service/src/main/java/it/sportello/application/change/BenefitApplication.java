package it.sportello.application.change;

import static java.util.Objects.requireNonNull;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.admission.Visibility;
import it.sportello.application.change.Verdict.Changed;
import it.sportello.application.change.Verdict.Objection;
import it.sportello.application.change.Verdict.Refused;
import it.sportello.application.change.Verdict.Unchanged;
import it.sportello.platform.security.Citizen;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filed application as far as it changes. Which change is allowed from where is said by {@link ChangeKind} alone.
 *
 * @param needsAppropriation it is paid only after its applicant has appropriated it (A7)
 * @param firstIssue issue of the first half it was filed with; null when more was proved
 * @param pinIssue issue of the first half that the PIN came of it was filed with; null when that half was all, when there was
 *     no PIN, and when it was not kept yet
 * @param pinRevoked that PIN was revoked since (C12)
 * @param fullPinPending it waits for the PIN's activation or for its applicant's word (A7)
 * @param confirmedAt when its applicant gave their word
 */
public record BenefitApplication(
        UUID id,
        UUID personId,
        String protocolNumber,
        String benefit,
        boolean needsAppropriation,
        @Nullable Integer firstIssue,
        @Nullable Integer pinIssue,
        boolean pinRevoked,
        ApplicationStatus status,
        boolean fullPinPending,
        @Nullable Instant confirmedAt) {

    public BenefitApplication {
        requireNonNull(id, "id");
        requireNonNull(personId, "personId");
        requireNonNull(protocolNumber, "protocolNumber");
        requireNonNull(benefit, "benefit");
        requireNonNull(status, "status");
    }

    /** Whether this applicant may see it: it is theirs, and not above what they proved (C6). */
    boolean isOf(Citizen applicant) {
        return personId.equals(applicant.personId()) && Visibility.of(applicant).shows(firstIssue);
    }

    /** What becomes of it by this change, if its status allows it (A8). */
    Verdict make(ChangeKind kind) {
        return kind.isAllowed(status, needsAppropriation)
                ? new Changed(new Change(kind, status, with(kind.leadsTo(status), fullPinPending, confirmedAt)))
                : new Refused(Objection.STATUS);
    }

    /** "It was me" (A7): the word of who has proved more than the first half. */
    Verdict confirm(Instant at) {
        Optional<Objection> objection = objection();
        if (objection.isPresent()) {
            return new Refused(objection.get());
        }
        return confirmedAt == null
                ? new Changed(new Change(ChangeKind.CONFIRMED, status, with(status, false, at)))
                : new Unchanged();
    }

    /** "It wasn't me" (A11): frees the slot. Who confirmed it cannot take that back here. */
    Verdict repudiate() {
        if (status == ApplicationStatus.REPUDIATED) {
            return new Unchanged();
        }
        return objection()
                .or(() -> Optional.ofNullable(confirmedAt).map(_ -> Objection.CONFIRMED))
                .<Verdict>map(Refused::new)
                .orElseGet(() -> make(ChangeKind.REPUDIATED));
    }

    /** A7: activation clears the flag of what was filed with the activated issue, and of nothing else. */
    Optional<Change> prove(Set<Integer> activatedIssues) {
        return status.isLive() && fullPinPending && activatedIssues.contains(firstIssue)
                ? Optional.of(new Change(ChangeKind.PROVED, status, with(status, false, confirmedAt)))
                : Optional.empty();
    }

    /**
     * Whether its applicant has to say if it was them, because the PIN was activated with other issues (A7, A11), or because
     * the one that it waited for was revoked.
     */
    boolean awaitsConfirmation(Set<Integer> activatedIssues) {
        boolean ofOtherHalf = firstIssue != null && !activatedIssues.contains(firstIssue);
        boolean ofRevokedPin = pinRevoked && status == ApplicationStatus.SUSPENDED;
        return status.isLive() && confirmedAt == null && (ofOtherHalf || ofRevokedPin);
    }

    /** A3: the PIN has become dispositive. It says nothing of who had the one before, if that was revoked (C12). */
    Optional<Change> release() {
        if (pinRevoked && confirmedAt == null) {
            return Optional.empty();
        }
        return make(ChangeKind.RELEASED) instanceof Changed(Change change) ? Optional.of(change) : Optional.empty();
    }

    /** What stands in the way of confirming and of repudiating alike. */
    private Optional<Objection> objection() {
        if (firstIssue == null && !pinRevoked) {
            return Optional.of(Objection.FILED_WITH_MORE);
        }
        if (status == ApplicationStatus.REPUDIATED) {
            return Optional.of(Objection.REPUDIATED);
        }
        return status.isLive() ? Optional.empty() : Optional.of(Objection.OVER);
    }

    /** The issue of the first half that was seen by whoever filed it, if it was somebody else. */
    Optional<Integer> seenIssue() {
        return Optional.ofNullable(firstIssue).or(() -> Optional.ofNullable(pinIssue));
    }

    private BenefitApplication with(ApplicationStatus newStatus, boolean pending, @Nullable Instant confirmed) {
        return new BenefitApplication(
                id,
                personId,
                protocolNumber,
                benefit,
                needsAppropriation,
                firstIssue,
                pinIssue,
                pinRevoked,
                newStatus,
                pending,
                confirmed);
    }
}
