package it.sportello.application.appropriation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.application.appropriation.rule.AppropriationTerm;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a parent's wish. */
@Schema(
        name = "Appropriation",
        requiredProperties = {"status", "requested_at"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppropriationView(
        Status status,
        Instant requestedAt,

        @Schema(description = "The last day to ask; absent while the notice of acceptance was not handed over")
        @Nullable
        LocalDate appropriateBy,

        @Schema(description = "Why it is REFUSED") @Nullable Reason reason,

        @Schema(
                description = "Where to get a booklet before asking again",
                format = "uri",
                maxLength = 500,
                examples = "https://booklet.example/registration")
        @Nullable
        URI registerAt) {

    enum Status {
        /** Asked in time: it no longer lapses. */
        REQUESTED,
        APPROPRIATED,
        REFUSED,
        /** The application was withdrawn or repudiated meanwhile. */
        CANCELLED
    }

    enum Reason {
        NOT_REGISTERED
    }

    static AppropriationView of(Appropriation appropriation, URI registrationPage) {
        Status status = status(appropriation.state());
        boolean refused = status == Status.REFUSED;
        return new AppropriationView(
                status,
                requireNonNull(appropriation.requestedAt(), "nobody asked for it"),
                appropriation.term().map(AppropriationTerm::lastDay).orElse(null),
                refused ? Reason.NOT_REGISTERED : null,
                refused ? registrationPage : null);
    }

    private static Status status(AppropriationState state) {
        return switch (state) {
            case OPEN -> throw new IllegalArgumentException("nobody asked for it");
            case REQUESTED -> Status.REQUESTED;
            case APPROPRIATED -> Status.APPROPRIATED;
            case REFUSED -> Status.REFUSED;
            case REVERSING, CANCELLED -> Status.CANCELLED;
        };
    }
}
