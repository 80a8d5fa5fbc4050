package it.sportello.contactcenter.casework;

import static java.util.Objects.requireNonNull;

import it.sportello.contactcenter.casework.rule.CaseKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should look into.
 *
 * @param subjectId the request for a PIN, the application that was repudiated, or the person who reports a fraud
 * @param reasons codes
 * @param validFrom from when on a first half may be given again; null where none is due
 */
public record NewCase(
        CaseKind kind,
        UUID subjectId,
        UUID personId,
        List<String> reasons,
        @Nullable Instant validFrom) {
    public NewCase {
        requireNonNull(kind, "kind");
        requireNonNull(subjectId, "subjectId");
        requireNonNull(personId, "personId");
        reasons = List.copyOf(reasons);
    }

    @Nullable
    UUID requestId() {
        return kind == CaseKind.FRAUD ? null : subjectId;
    }
}
