package it.sportello.application.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import it.sportello.application.catalogue.Benefit;
import it.sportello.application.declaration.Condition;
import it.sportello.application.declaration.DeclarationSchema;
import it.sportello.application.declaration.Distance;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws declarations from the schema of a benefit, with values at and around the edges of what its conditions want. */
final class Declarations {

    private static final int ENOUGH = 200_000;

    private final Benefit benefit;
    private final DeclarationSchema form;
    private final LocalDate today;
    private final Random random;

    Declarations(Benefit benefit, LocalDate today, Random random) {
        this.benefit = benefit;
        this.form = benefit.declarationSchema();
        this.today = today;
        this.random = random;
    }

    /** One that is well-formed and meets all conditions, or all but one. */
    ObjectNode draw(@Nullable Condition violated) {
        for (int i = 0; i < ENOUGH; i++) {
            ObjectNode drawn = anything();
            if (meetsAllBut(violated, drawn) && form.check(drawn, "").isEmpty()) {
                return drawn;
            }
        }
        throw new AssertionError("%s: no declaration violates %s alone".formatted(benefit.code(), violated));
    }

    private boolean meetsAllBut(@Nullable Condition violated, JsonNode declaration) {
        return benefit.conditions().stream()
                .allMatch(
                        condition -> SecondReading.holds(condition, declaration, today) != condition.equals(violated));
    }

    private ObjectNode anything() {
        ObjectNode declaration = JsonNodeFactory.instance.objectNode();
        for (String field : form.fields()) {
            if (form.isRequired(field) || random.nextBoolean()) {
                declaration.set(field, value(field, declaration));
            }
        }
        return declaration;
    }

    private JsonNode value(String field, JsonNode before) {
        JsonNode property = form.source().path("properties").path(field);
        if (!form.options(field).isEmpty()) {
            return TextNode.valueOf(oneOf(form.options(field)));
        }
        if (form.isDate(field)) {
            return TextNode.valueOf(oneOf(days(before)).toString());
        }
        return switch (property.path("type").asText()) {
            case "boolean" -> BooleanNode.valueOf(random.nextInt(6) > 0);
            case "integer" -> LongNode.valueOf(oneOf(numbers(field, property)));
            case "string" -> TextNode.valueOf("%011d".formatted(random.nextLong(100_000_000_000L)));
            default -> throw new AssertionError("This test has to learn " + property);
        };
    }

    private List<Long> numbers(String field, JsonNode property) {
        long least = property.path("minimum").asLong();
        long most = property.path("maximum").asLong();
        Stream<Long> edges = about(field)
                .flatMap(SecondReading::answerRules)
                .map(rule -> rule.getValue().asLong())
                .flatMap(edge -> Stream.of(edge - 1, edge, edge + 1));
        return Stream.concat(edges, Stream.of(least, most, random.nextLong(least, most)))
                .toList();
    }

    /** Around the days that any condition names, as far as they follow from what was drawn before. */
    private List<LocalDate> days(JsonNode before) {
        LocalDate any = today.minusYears(13).plusDays(random.nextInt(14 * 365));
        return Stream.concat(
                        benefit.conditions().stream().flatMap(condition -> edges(condition, before)), Stream.of(any))
                .flatMap(edge -> Stream.of(edge.minusDays(1), edge, edge.plusDays(1)))
                .toList();
    }

    private Stream<LocalDate> edges(Condition condition, JsonNode before) {
        Stream<LocalDate> ofDays = condition.days() == null
                ? Stream.empty()
                : Stream.of(condition.days().from(), condition.days().to());
        Distance distance = condition.distance();
        if (distance == null || !distance.isOfFiling() && !before.has(distance.of())) {
            return ofDays;
        }
        LocalDate other = SecondReading.other(distance, before, today);
        return Stream.concat(
                ofDays, Stream.of(distance.from(), distance.to()).map(by -> by == null ? other : other.plus(by)));
    }

    private Stream<Condition> about(String field) {
        return benefit.conditions().stream()
                .filter(condition -> condition.field().equals(field));
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
