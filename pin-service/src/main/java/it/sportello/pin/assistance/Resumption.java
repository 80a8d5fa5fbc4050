package it.sportello.pin.assistance;

import static java.util.Objects.requireNonNull;

import it.sportello.pin.request.RequestDecisionService.Decidable;
import java.util.UUID;

/** Whether a talk with the citizen can still set a request going. */
sealed interface Resumption {

    record Possible() implements Resumption {}

    /** By the same case: told twice. */
    record Done() implements Resumption {}

    record Senseless(String reason) implements Resumption {
        public Senseless {
            requireNonNull(reason, "reason");
        }
    }

    static Resumption of(Decidable request, UUID caseId) {
        return switch (request.status()) {
            case AWAITING_ASSISTANCE -> new Possible();
            // Nobody answered it in twelve hours (K1), so the contact center called: the issuer looks again, at what
            // was said.
            case RECEIVED -> caseId.equals(request.caseId()) ? new Done() : new Possible();
            case ISSUED -> caseId.equals(request.caseId()) ? new Done() : new Senseless("already-issued");
            case CLOSED -> new Senseless("closed");
        };
    }
}
