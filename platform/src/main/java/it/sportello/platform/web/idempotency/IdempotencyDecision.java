package it.sportello.platform.web.idempotency;

/** What to do with a request whose idempotency key is known already. */
public sealed interface IdempotencyDecision {

    /** A retry: give the first answer again. */
    record SameRequest() implements IdempotencyDecision {}

    /** The key stands for another request: refuse with {@code 422 idempotency-key-reused}. */
    record OtherBody() implements IdempotencyDecision {}
}
