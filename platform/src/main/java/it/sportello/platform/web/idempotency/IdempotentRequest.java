package it.sportello.platform.web.idempotency;

import static java.util.Objects.requireNonNull;

import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * A request that carries an {@code Idempotency-Key}: the same scope, key and body always get the same answer.
 *
 * <p>The promise lives in the table of what the request creates, in these columns:
 *
 * <pre>{@code
 * idempotency_scope text,
 * idempotency_key   uuid,
 * request_hash      bytea,
 * constraint uq_<table>_idempotency unique (idempotency_scope, idempotency_key)
 * }</pre>
 *
 * <p>The service's first statement is {@code insert … on conflict do nothing returning id}. No select goes before it: a
 * select would see nothing of a concurrent first try, the insert waits for it. When a row came back, the request is new.
 * On no row it reads the row of (scope, key) and asks {@link #comparedWith}: {@link IdempotencyDecision.SameRequest}
 * answers the first answer's status and Location, with the body rendered from the facts of the creation; {@link
 * IdempotencyDecision.OtherBody} answers {@code 422 idempotency-key-reused}, as {@link #requireSame} does. No row of that key means that another
 * unique constraint refused it: {@code 409}. Columns are nulled after 24 hours; only successes are remembered, because
 * only they leave a row.
 *
 * @param scope the caller's {@code sub}, or the route when the caller is anonymous
 * @param key the header's value
 * @param requestHash SHA-256 of the raw body, 32 bytes
 */
public record IdempotentRequest(String scope, UUID key, byte[] requestHash) {

    public IdempotentRequest {
        requireNonNull(scope, "scope");
        requireNonNull(key, "key");
        if (requestHash.length != 32) {
            throw new IllegalArgumentException("A SHA-256 has 32 bytes");
        }
        requestHash = requestHash.clone();
    }

    @Override
    public byte[] requestHash() {
        return requestHash.clone();
    }

    /** Whether a request remembered under the same scope and key was this one. */
    public IdempotencyDecision comparedWith(byte[] rememberedHash) {
        return MessageDigest.isEqual(requestHash, rememberedHash)
                ? new IdempotencyDecision.SameRequest()
                : new IdempotencyDecision.OtherBody();
    }

    /**
     * Refuses another body under the same scope and key.
     *
     * @throws ProblemException {@code 422 idempotency-key-reused}
     */
    public void requireSame(byte[] rememberedHash) {
        switch (comparedWith(rememberedHash)) {
            case IdempotencyDecision.SameRequest _ -> {}
            case IdempotencyDecision.OtherBody _ -> throw CommonProblem.IDEMPOTENCY_KEY_REUSED.problem();
        }
    }

    /** Without scope and hash: the scope is a person's id. */
    @Override
    public String toString() {
        return "IdempotentRequest[" + key + "]";
    }
}
