package it.sportello.pin.request.phone;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.request.form.Declaration;
import it.sportello.pin.request.form.FormOutcome.Accepted;
import it.sportello.platform.web.idempotency.IdempotentRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent typed while the caller spoke.
 *
 * @param typedCodeId the code that the caller read back
 */
public record PhoneRequest(
        Accepted form,
        @Nullable String typedCodeId,
        @Nullable IdempotentRequest once) {

    public PhoneRequest {
        requireNonNull(form, "form");
    }

    Declaration declared() {
        return form.declaration();
    }

    /** Empty when there is none, or no id. */
    Optional<UUID> findCodeId() {
        try {
            return Optional.ofNullable(typedCodeId).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
