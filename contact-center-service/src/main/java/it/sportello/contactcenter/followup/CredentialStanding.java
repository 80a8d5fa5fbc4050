package it.sportello.contactcenter.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person's credential beyond single halves. As with {@link FollowUp}, every order of events gives the
 * same row.
 */
@Entity
class CredentialStanding {

    @Id
    private UUID personId;

    private int latestIssue;
    private @Nullable Instant activatedAt;
    private @Nullable Instant revokedAt;

    protected CredentialStanding() {}

    CredentialStanding(UUID personId) {
        this.personId = personId;
    }

    void noteIssue(int issue) {
        latestIssue = Math.max(latestIssue, issue);
    }

    void noteActivation(Instant at) {
        activatedAt = later(activatedAt, at);
    }

    void noteRevocation(Instant at) {
        revokedAt = later(revokedAt, at);
    }

    /** Whether a half is nobody's worry any more: a later one was issued, or the whole credential took another turn since. */
    boolean hasOvertaken(int issue, Instant issuedAt) {
        return issue < latestIssue || isSince(activatedAt, issuedAt) || isSince(revokedAt, issuedAt);
    }

    private static boolean isSince(@Nullable Instant turn, Instant issuedAt) {
        return turn != null && !turn.isBefore(issuedAt);
    }

    private static Instant later(@Nullable Instant known, Instant heard) {
        return known == null || heard.isAfter(known) ? heard : known;
    }
}
