package it.sportello.application.credential;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.CredentialLevel;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of a person's PIN. Every order of events gives the same.
 *
 * @param activatedIssues issues of the first half that were used together with the second
 * @param standing the level that was told last; null before anything was told
 * @param revokedThrough no PIN that came of this issue of the first half, or of an earlier one, counts any more; 0 when none
 *     was revoked
 */
public record PersonCredential(
        Set<Integer> activatedIssues, @Nullable Standing standing, int revokedThrough) {

    public static final PersonCredential UNKNOWN = new PersonCredential(Set.of(), null, 0);

    /** The level of the PIN since an instant. */
    public record Standing(CredentialLevel level, Instant since) {
        public Standing {
            requireNonNull(level, "level");
            requireNonNull(since, "since");
        }
    }

    public PersonCredential {
        activatedIssues = Set.copyOf(activatedIssues);
    }

    /** Whether the holder of the PIN is who held this issue of the first half. */
    public boolean hasActivated(@Nullable Integer issue) {
        return issue != null && activatedIssues.contains(issue);
    }

    /** Whether what was filed with this issue may be somebody else's: the PIN was activated, but with another issue (A7). */
    public boolean castsDoubtOn(@Nullable Integer issue) {
        return issue != null && !activatedIssues.isEmpty() && !activatedIssues.contains(issue);
    }

    /** Whether the PIN that came of this issue was revoked: what was filed with it may be somebody else's (C12). */
    public boolean hasRevoked(@Nullable Integer issue) {
        return issue != null && issue <= revokedThrough;
    }

    public boolean isDispositive() {
        return standing != null && standing.level() == CredentialLevel.DISPOSITIVE;
    }

    PersonCredential activated(int issue, CredentialLevel level, Instant at) {
        Set<Integer> issues =
                Stream.concat(activatedIssues.stream(), Stream.of(issue)).collect(Collectors.toUnmodifiableSet());
        return new PersonCredential(issues, latest(new Standing(level, at)), revokedThrough);
    }

    PersonCredential upgraded(CredentialLevel level, Instant at) {
        return new PersonCredential(activatedIssues, latest(new Standing(level, at)), revokedThrough);
    }

    /**
     * Nothing is left but what a new first half may bring. Who proved to hold an issue did so all the same.
     *
     * @param lastIssue of the first half when it was revoked; null when that was not told
     */
    PersonCredential revoked(@Nullable Integer lastIssue, Instant at) {
        int through = lastIssue == null ? lastActivated(at) : lastIssue;
        return new PersonCredential(
                activatedIssues,
                latest(new Standing(CredentialLevel.SIMPLIFIED, at)),
                Math.max(revokedThrough, through));
    }

    /** What was activated by then, as far as can be told: of a revocation that is heard late, nothing. */
    private int lastActivated(Instant at) {
        return standing != null && standing.since().isAfter(at)
                ? 0
                : activatedIssues.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** A replayed event must not undo what happened after it. */
    private Standing latest(Standing told) {
        return standing != null && standing.since().isAfter(told.since()) ? standing : told;
    }
}
