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
 */
public record PersonCredential(
        Set<Integer> activatedIssues, @Nullable Standing standing) {

    public static final PersonCredential UNKNOWN = new PersonCredential(Set.of(), null);

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

    public boolean isDispositive() {
        return standing != null && standing.level() == CredentialLevel.DISPOSITIVE;
    }

    PersonCredential activated(int issue, CredentialLevel level, Instant at) {
        Set<Integer> issues =
                Stream.concat(activatedIssues.stream(), Stream.of(issue)).collect(Collectors.toUnmodifiableSet());
        return new PersonCredential(issues, latest(new Standing(level, at)));
    }

    PersonCredential upgraded(CredentialLevel level, Instant at) {
        return new PersonCredential(activatedIssues, latest(new Standing(level, at)));
    }

    /** Nothing is left but what a new first half may bring. Who proved to hold an issue did so all the same. */
    PersonCredential revoked(Instant at) {
        return new PersonCredential(activatedIssues, latest(new Standing(CredentialLevel.SIMPLIFIED, at)));
    }

    /** A replayed event must not undo what happened after it. */
    private Standing latest(Standing told) {
        return standing != null && standing.since().isAfter(told.since()) ? standing : told;
    }
}
