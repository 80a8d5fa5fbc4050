package it.sportello.pin.half;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A live first half.
 *
 * @param requestId the request it was issued for
 * @param accessIssue the issue whose filings it opens
 * @param validUntil null until the letter with the other half was posted (C10)
 */
public record FirstHalfStanding(
        UUID requestId,
        int issue,
        int accessIssue,
        Instant issuedAt,
        @Nullable Instant validUntil) {

    public FirstHalfStanding {
        requireNonNull(requestId, "requestId");
        requireNonNull(issuedAt, "issuedAt");
    }
}
