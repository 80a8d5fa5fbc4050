package it.sportello.platform.web;

import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a writer believes of what is there (RFC 9110, section 13): two who write do not overwrite what they have not seen. */
public sealed interface Precondition {

    /** They do not say. */
    record None() implements Precondition {}

    /** {@code If-None-Match: *} */
    record NothingThere() implements Precondition {}

    /** {@code If-Match}: one of these, as they stand in the header; {@code *} is any. */
    record OneOf(Set<String> tags) implements Precondition {
        public OneOf {
            tags = Set.copyOf(tags);
        }
    }

    /** One entity tag, as it stands in a header. */
    Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");

    /** One or more of them. */
    Pattern TAGS = Pattern.compile("\\s*%1$s(?:\\s*,\\s*%1$s)*\\s*".formatted(TAG.pattern()));

    /** Names whatever is there. */
    String ANY = "*";

    /** @throws ProblemException 400 when the headers say nothing that can be understood */
    static Precondition of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch == null) {
            return ofAbsence(ifNoneMatch);
        }
        if (ifNoneMatch == null && ifMatch.strip().equals(ANY)) {
            return new OneOf(Set.of(ANY));
        }
        if (ifNoneMatch == null && TAGS.matcher(ifMatch).matches()) {
            return new OneOf(
                    TAG.matcher(ifMatch).results().map(MatchResult::group).collect(Collectors.toSet()));
        }
        throw CommonProblem.MALFORMED_REQUEST.problem();
    }

    private static Precondition ofAbsence(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return new None();
        }
        if (ifNoneMatch.strip().equals(ANY)) {
            return new NothingThere();
        }
        throw CommonProblem.MALFORMED_REQUEST.problem();
    }

    /** Whether the headers name this version, or any; weak tags never do. */
    default boolean allowsChangeOf(UUID version) {
        return this instanceof OneOf(Set<String> tags) && (tags.contains(ANY) || tags.contains("\"" + version + "\""));
    }

    /** @throws ProblemException 428 when the writer does not say what they have seen, 412 when it is not this version */
    default void requireSeen(UUID version) {
        if (!allowsChangeOf(version)) {
            throw this instanceof None
                    ? CommonProblem.PRECONDITION_REQUIRED.problem()
                    : CommonProblem.PRECONDITION_FAILED.problem();
        }
    }
}
