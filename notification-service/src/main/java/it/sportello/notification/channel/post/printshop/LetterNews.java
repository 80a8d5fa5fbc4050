package it.sportello.notification.channel.post.printshop;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one letter, as the print shop says it.
 *
 * @param at when it became so
 * @param reason why it came back, a code of the post; null unless {@code RETURNED}
 */
public record LetterNews(
        @JsonProperty(value = "letter_id", required = true) UUID letterId,
        @JsonProperty(value = "status", required = true) Status status,
        @JsonProperty(value = "at", required = true) Instant at,
        @JsonProperty("reason") @Nullable String reason) {

    /** How far a letter is. */
    public enum Status {
        /** On paper and in its envelope. */
        PRINTED,
        /** Given to the post: the good end (N2). */
        POSTED,
        /** Brought back by the post. */
        RETURNED
    }

    public LetterNews {
        requireNonNull(letterId, "letterId");
        requireNonNull(status, "status");
        requireNonNull(at, "at");
    }
}
