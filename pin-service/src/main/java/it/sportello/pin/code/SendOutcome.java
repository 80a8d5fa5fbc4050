package it.sportello.pin.code;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.PinProblem;
import it.sportello.platform.web.limit.Standing;
import it.sportello.platform.web.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What became of a {@link CodeOrder}. */
public sealed interface SendOutcome {

    /** On its way; no part of it says what was sent. */
    record Sent(UUID codeId, Instant validUntil) implements SendOutcome {
        public Sent {
            requireNonNull(codeId, "codeId");
            requireNonNull(validUntil, "validUntil");
        }
    }

    /** The contact got one just now, or five of late (C9). Nothing was sent. */
    record TooSoon(Duration retryAfter) implements SendOutcome {
        public TooSoon {
            requireNonNull(retryAfter, "retryAfter");
        }
    }

    /** @throws ProblemException 429 when it is too soon */
    default Sent orElseThrow() {
        return switch (this) {
            case Sent sent -> sent;
            case TooSoon(Duration retryAfter) ->
                throw new ProblemException(PinProblem.CODE_TOO_SOON, "This contact was sent a code before")
                        .withHeader("Retry-After", Long.toString(Standing.seconds(retryAfter)));
        };
    }
}
