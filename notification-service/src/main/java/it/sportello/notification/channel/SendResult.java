package it.sportello.notification.channel;

import static java.util.Objects.requireNonNull;

/** What became of one hand-over to a peer. */
public sealed interface SendResult {

    /** The peer has taken responsibility. */
    record Accepted() implements SendResult {}

    /** Not now; when to try again is decided by the retry schedule, for no peer of ours says it. */
    record Retry(FailureCode reason) implements SendResult {
        public Retry {
            requireNonNull(reason, "reason");
        }
    }

    /** Never; another attempt would end the same way. */
    record Rejected(FailureCode reason) implements SendResult {
        public Rejected {
            requireNonNull(reason, "reason");
        }
    }
}
