package it.sportello.pin.code;

import it.sportello.contracts.event.DispatchEvent.DispatchRequested;
import it.sportello.contracts.event.DispatchEvent.Priority;
import it.sportello.contracts.event.DispatchEvent.Purpose;
import it.sportello.platform.sealing.SealedContent;
import it.sportello.platform.sealing.Sealer;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Seals a code to the one channel that delivers it, which has nothing to deliver once it is no longer good. */
@ApplicationScoped
class CodeDispatch {

    private static final String TEMPLATE = "one-time-code";

    private final Sealer sealer;

    CodeDispatch(Sealer sealer) {
        this.sealer = sealer;
    }

    DispatchRequested of(UUID codeId, CodeOrder order, CodeDigits digits, Instant validUntil) {
        UUID id = Ids.next();
        // What it is for stands beside it, so that nobody reads out a code that opens something else.
        SealedContent content = new SealedContent(
                id,
                Purpose.ONE_TIME_CODE,
                validUntil,
                order.to().address(),
                Map.of(
                        "code",
                        digits.value(),
                        "expires_at",
                        validUntil.toString(),
                        "use",
                        order.use().name()));
        return new DispatchRequested(
                id,
                codeId,
                order.to().channel(),
                Purpose.ONE_TIME_CODE,
                TEMPLATE,
                order.language().code(),
                Priority.HIGH,
                sealer.seal(order.to().sealedFor(), content),
                validUntil);
    }
}
