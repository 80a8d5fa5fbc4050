package it.sportello.application.generated;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.application.declaration.Condition;
import it.sportello.application.declaration.Distance;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue's rules read a second time, by other means than the service's. A rule that it cannot read fails the
 * test, rather than being passed over.
 */
final class SecondReading {

    private SecondReading() {}

    static boolean holds(Condition condition, JsonNode declaration, LocalDate today) {
        JsonNode given = declaration.path(condition.field());
        return answerRules(condition).allMatch(rule -> isMet(rule.getKey(), rule.getValue(), given))
                && (condition.days() == null
                        || isBetween(
                                condition.days().from(),
                                day(given),
                                condition.days().to()))
                && (condition.distance() == null
                        || isWithin(condition.distance(), day(given), other(condition.distance(), declaration, today)));
    }

    static Stream<Map.Entry<String, JsonNode>> answerRules(Condition condition) {
        return condition.answer() == null
                ? Stream.empty()
                : condition.answer().source().propertyStream();
    }

    /** The day from which a distance is counted. */
    static LocalDate other(Distance distance, JsonNode declaration, LocalDate today) {
        return distance.of().equals("FILING") ? today : day(declaration.path(distance.of()));
    }

    private static boolean isMet(String rule, JsonNode wanted, JsonNode given) {
        return switch (rule) {
            case "const" -> given.equals(wanted);
            case "enum" -> wanted.valueStream().anyMatch(given::equals);
            case "minimum" -> given.asLong() >= wanted.asLong();
            case "maximum" -> given.asLong() <= wanted.asLong();
            default -> throw new AssertionError("This test has to learn " + rule);
        };
    }

    private static boolean isWithin(Distance distance, LocalDate day, LocalDate other) {
        return isBetween(moved(other, distance.from(), LocalDate.MIN), day, moved(other, distance.to(), LocalDate.MAX));
    }

    private static LocalDate moved(LocalDate day, @Nullable Period by, LocalDate otherwise) {
        return by == null ? otherwise : day.plus(by);
    }

    private static boolean isBetween(LocalDate from, LocalDate day, LocalDate to) {
        return day.compareTo(from) >= 0 && day.compareTo(to) <= 0;
    }

    private static LocalDate day(JsonNode given) {
        return LocalDate.parse(given.asText());
    }
}
