package it.sportello.pin.activation;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.personal.Activated;
import it.sportello.pin.secret.KeptSecret;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The two halves that would activate together.
 *
 * @param requestId what they were issued for
 * @param activated when they have done so already
 */
record InitialPin(
        UUID personId,
        UUID requestId,
        Half first,
        Half second,
        @Nullable Activated activated) {

    InitialPin {
        requireNonNull(personId, "personId");
        requireNonNull(requestId, "requestId");
        requireNonNull(first, "first");
        requireNonNull(second, "second");
    }

    /** {@code validUntil} is null until the letter was posted (C10). */
    record Half(UUID id, KeptSecret secret, @Nullable Instant validUntil) {
        Half {
            requireNonNull(id, "id");
            requireNonNull(secret, "secret");
        }

        private boolean isGoodAt(Instant domainTime) {
            return validUntil == null || domainTime.isBefore(validUntil);
        }
    }

    /** Whether it activates: for the first time while both halves are good, and again for a while after that (C7). */
    boolean isOpenAt(Instant domainTime) {
        return activated == null
                ? first.isGoodAt(domainTime) && second.isGoodAt(domainTime)
                : activated.mayBeRepeated(domainTime);
    }
}
