package it.sportello.application.declaration;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.declaration.Condition.State;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a day may lie from another, both ends included: {@code {of: FILING, from: P-128D, to: P0D}} is one of the 128
 * days before filing, or that day itself.
 *
 * @param of {@link #FILING}, or the field of the declaration that has the other day
 * @param from none: as early as may be
 * @param to none: as late as may be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Distance(
        String of, @Nullable Period from, @Nullable Period to) {

    /** The day of filing, in Italy. */
    public static final String FILING = "FILING";

    private static final int DATE_LENGTH = "2020-03-17".length();

    public Distance {
        requireNonNull(of, "of");
        if (from == null && to == null) {
            throw new IllegalArgumentException("has neither from nor to");
        }
        LocalDate any = LocalDate.EPOCH;
        if (from != null && to != null && any.plus(to).isBefore(any.plus(from))) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /** Open while the other day is unknown. */
    State judge(LocalDate day, JsonNode declaration, LocalDate today) {
        return (isOfFiling() ? Optional.of(today) : day(declaration.path(of)))
                .map(other -> contains(day, other) ? State.HOLDS : State.EXCLUDES)
                .orElse(State.OPEN);
    }

    @JsonIgnore
    public boolean isOfFiling() {
        return of.equals(FILING);
    }

    private boolean contains(LocalDate day, LocalDate other) {
        return (from == null || !day.isBefore(other.plus(from))) && (to == null || !day.isAfter(other.plus(to)));
    }

    /** Of four digits of a year: with longer ones, which no form takes, nothing can be computed. */
    static Optional<LocalDate> day(JsonNode answer) {
        try {
            return answer.isTextual() && answer.textValue().length() == DATE_LENGTH
                    ? Optional.of(LocalDate.parse(answer.textValue()))
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
