package it.sportello.platform.web.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The idempotency key of the request in hand; filled for methods marked {@link Idempotent}. */
@RequestScoped
public class IdempotencyKey {

    private @Nullable IdempotentRequest request;

    /** Empty when the caller sent no key. */
    public Optional<IdempotentRequest> current() {
        return Optional.ofNullable(request);
    }

    void remember(IdempotentRequest received) {
        request = received;
    }
}
