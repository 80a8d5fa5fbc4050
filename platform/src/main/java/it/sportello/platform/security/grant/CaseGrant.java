package it.sportello.platform.security.grant;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets one agent read about one person in one case, for ten minutes. It travels in the header {@link #HEADER} beside
 * the agent's own token, and is worth nothing without it.
 *
 * @param caseId the case, or the look-up that will lead to one
 * @param agent subject of the agent's token
 * @param personId whose data, opaque; null in a grant that opens the look-up alone
 * @param requestId the request the case is about, of which alone is read how to reach the person; null when it is about none
 * @param verified whether the person has proved to be who calls (K6): unverified reads are masked
 * @param purpose why, kebab-case: {@code verification}, {@code caller-lookup}
 */
public record CaseGrant(
        UUID caseId,
        String agent,
        @Nullable UUID personId,
        @Nullable UUID requestId,
        boolean verified,
        String purpose) {

    public static final String HEADER = "Case-Grant";

    /** Characters of the longest one, as it travels. */
    public static final int LONGEST = 2048;

    public CaseGrant {
        requireNonNull(caseId, "caseId");
        requireNonNull(agent, "agent");
        requireNonNull(purpose, "purpose");
        if (personId == null && (verified || requestId != null)) {
            throw new IllegalArgumentException("nobody was verified, and nothing requested, when there is no person");
        }
    }

    /** Whether this is the person the case is about. */
    public boolean isAbout(UUID person) {
        return person.equals(personId);
    }
}
