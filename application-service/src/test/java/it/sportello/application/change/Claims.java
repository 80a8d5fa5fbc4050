package it.sportello.application.change;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.Fixtures;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applications of nobody, for the tests of rules. */
final class Claims {

    private Claims() {}

    /** Baby-sitting, filed with this issue of the first half, or with more. */
    static Claim filedWith(@Nullable Integer firstIssue, ApplicationStatus status) {
        return new Claim(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "SPT-2020-000000123",
                "BABYSITTING",
                firstIssue,
                status,
                firstIssue != null,
                null);
    }

    static Claim confirmed(Claim claim) {
        return ((Verdict.Changed) claim.confirm(Fixtures.APRIL_FIRST)).change().claim();
    }
}
