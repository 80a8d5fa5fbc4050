package it.sportello.application.catalogue;

import it.sportello.application.declaration.Condition;
import it.sportello.contracts.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the law wants answered in one field of the declaration, in one language. */
@Schema(
        name = "Condition",
        requiredProperties = {"code", "field", "text"})
record ConditionView(
        @Schema(examples = "NO_PENSION", pattern = Benefit.CODE, maxLength = 40)
        String code,

        @Schema(
                examples = "receives_no_pension",
                maxLength = 100,
                description = "Field of the declaration that it is about")
        String field,

        @Schema(examples = "You receive no pension.", maxLength = 500)
        String text) {

    static ConditionView of(Condition condition, Language language) {
        return new ConditionView(
                condition.code(), condition.field(), condition.asks().in(language));
    }
}
