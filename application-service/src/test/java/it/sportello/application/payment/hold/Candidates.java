package it.sportello.application.payment.hold;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.Fixtures;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applications of nobody that may be paid, but for what a test changes. */
final class Candidates {

    static final Ownership SURE = new Ownership(null, Fixtures.APRIL_FIRST, null, Set.of(), false, null, null);

    private Candidates() {}

    static PaymentCandidate in(ApplicationStatus status, boolean needsAppropriation) {
        return of(status, needsAppropriation, 60_000L, null, null);
    }

    static PaymentCandidate granted(@Nullable Long cents) {
        return of(ApplicationStatus.ACCEPTED, false, cents, null, null);
    }

    static PaymentCandidate changed(Instant at) {
        return of(ApplicationStatus.ACCEPTED, false, 60_000L, at, null);
    }

    static PaymentCandidate returned(Instant at, @Nullable Instant changedAt) {
        return of(ApplicationStatus.PAYMENT_RETURNED, false, 60_000L, changedAt, at);
    }

    static PaymentCandidate owned(Ownership ownership) {
        return new PaymentCandidate(
                UUID.randomUUID(),
                UUID.randomUUID(),
                ApplicationStatus.ACCEPTED,
                false,
                60_000L,
                false,
                null,
                null,
                ownership);
    }

    private static PaymentCandidate of(
            ApplicationStatus status,
            boolean needsAppropriation,
            @Nullable Long cents,
            @Nullable Instant changedAt,
            @Nullable Instant returnedAt) {
        return new PaymentCandidate(
                UUID.randomUUID(),
                UUID.randomUUID(),
                status,
                needsAppropriation,
                cents,
                false,
                changedAt,
                returnedAt,
                SURE);
    }
}
