package it.sportello.application.payment.hold;

import static java.util.Objects.requireNonNull;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.change.ChangeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is looked at when it is to be paid.
 *
 * @param grantedCents what was granted; null when nobody has said so
 * @param inCash at the post office instead of to an account
 * @param paymentChangedAt when its applicant last said where the money shall go; null when that was at filing
 * @param returnedAt when its last payment came back; null when none did
 */
public record PaymentCandidate(
        UUID id,
        UUID personId,
        ApplicationStatus status,
        boolean needsAppropriation,
        @Nullable Long grantedCents,
        boolean inCash,
        @Nullable Instant paymentChangedAt,
        @Nullable Instant returnedAt,
        Ownership ownership) {

    private static final Duration CHANGE_HOLDS = Duration.ofHours(48);

    public PaymentCandidate {
        requireNonNull(id, "id");
        requireNonNull(personId, "personId");
        requireNonNull(status, "status");
        requireNonNull(ownership, "ownership");
    }

    /** Why it cannot be paid now; empty when it can. */
    public Optional<Hold> hold(Instant now) {
        if (!ChangeKind.PAYMENT_ORDERED.isAllowed(status, needsAppropriation)) {
            return Optional.of(Hold.STATUS);
        }
        if (grantedCents == null) {
            return Optional.of(Hold.NO_AMOUNT);
        }
        if (status == ApplicationStatus.PAYMENT_RETURNED && !wasChangedAfterReturn()) {
            return Optional.of(Hold.NEW_ACCOUNT_NEEDED);
        }
        if (paymentChangedAt != null && now.isBefore(paymentChangedAt.plus(CHANGE_HOLDS))) {
            return Optional.of(Hold.PAYMENT_CHANGED);
        }
        return ownership.hold(now);
    }

    /** Whether the applicant has redirected the money since. */
    public boolean wasChangedAfter(Instant instant) {
        return paymentChangedAt != null && paymentChangedAt.isAfter(instant);
    }

    private boolean wasChangedAfterReturn() {
        return returnedAt != null && wasChangedAfter(returnedAt);
    }
}
