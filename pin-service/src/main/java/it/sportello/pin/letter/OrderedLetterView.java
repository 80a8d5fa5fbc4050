package it.sportello.pin.letter;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A letter that goes out with the next batch. */
@Schema(name = "OrderedLetter", additionalProperties = Schema.False.class)
public record OrderedLetterView(
        @Schema(
                required = true,
                description = "Which letter of this person it is",
                minimum = "1",
                maximum = "2147483647")
        int issue,

        @Schema(required = true) Instant orderedAt) {

    public OrderedLetterView {
        requireNonNull(orderedAt, "orderedAt");
    }
}
