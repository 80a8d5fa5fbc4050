package it.sportello.application.declaration;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.deadline.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One condition of the law on one field of the declaration. It may be answered either way: an honest answer is
 * well-formed, and then it is known what excludes. Of {@code answer}, {@code days} and {@code distance} all that are given
 * have to hold.
 *
 * @param asks what has to be so
 * @param excludes why it excludes when it is not
 * @param answer JSON Schema of the answers that meet it
 * @param days the days among which the answered day lies
 * @param distance how far the answered day lies from another
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Condition(
        String code,
        String field,
        LocalizedText asks,
        LocalizedText excludes,
        @Nullable DeclarationSchema answer,
        @Nullable DateRange days,
        @Nullable Distance distance) {

    /** What can be said of a condition. */
    public enum State {
        HOLDS,
        EXCLUDES,
        /** Nothing yet: an answer is missing. */
        OPEN
    }

    public Condition {
        requireNonNull(code, "code");
        requireNonNull(field, "field");
        requireNonNull(asks, "asks");
        requireNonNull(excludes, "excludes");
    }

    /** @param today the day of filing, in Italy */
    public State judge(JsonNode declaration, LocalDate today) {
        JsonNode given = declaration.path(field);
        if (given.isMissingNode()) {
            return State.OPEN;
        }
        if (isWrongAnswer(given)) {
            return State.EXCLUDES;
        }
        return days == null && distance == null ? State.HOLDS : judgeDay(given, declaration, today);
    }

    /** Whether only a date can meet it. */
    @JsonIgnore
    public boolean isAboutADay() {
        return days != null || distance != null;
    }

    private boolean isWrongAnswer(JsonNode given) {
        return answer != null && !answer.check(given, "").isEmpty();
    }

    private State judgeDay(JsonNode given, JsonNode declaration, LocalDate today) {
        Optional<LocalDate> day = Distance.day(given);
        if (day.isEmpty()) {
            return State.OPEN;
        }
        if (days != null && !days.contains(day.get())) {
            return State.EXCLUDES;
        }
        return distance == null ? State.HOLDS : distance.judge(day.get(), declaration, today);
    }
}
