package it.sportello.pin.code.staff;

import it.sportello.pin.code.SendOutcome.Sent;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code is on its way; only the caller sees it. */
@Schema(additionalProperties = Schema.False.class)
public record SentCodeView(
        @Schema(required = true) UUID codeId,
        @Schema(required = true) Instant validUntil) {

    static SentCodeView of(Sent sent) {
        return new SentCodeView(sent.codeId(), sent.validUntil());
    }
}
