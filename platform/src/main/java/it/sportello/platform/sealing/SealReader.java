package it.sportello.platform.sealing;

import it.sportello.contracts.event.DispatchEvent.Purpose;
import java.time.Clock;
import java.util.UUID;

/** Checks a seal against the event that carried it. Knows nothing of earlier uses. */
final class SealReader {

    private final OpeningKeys keys;
    private final Clock clock;

    SealReader(SealingConfig config, Clock clock) {
        this.keys = OpeningKeys.of(config);
        this.clock = clock;
    }

    SealedClaims read(String sealed, UUID boundTo, Purpose purpose) {
        SealedClaims claims = keys.decipher(sealed);
        SealedContent content = claims.content();
        SealBrokenException.unless(content.boundTo().equals(boundTo), SealDefect.OTHER_EVENT);
        SealBrokenException.unless(content.purpose() == purpose, SealDefect.OTHER_PURPOSE);
        SealBrokenException.unless(clock.instant().isBefore(content.notAfter()), SealDefect.EXPIRED);
        SealBrokenException.unless(
                !content.notAfter().isAfter(claims.sealedAt().plus(SealedUse.KEPT)), SealDefect.OPEN_TOO_LONG);
        return claims;
    }
}
