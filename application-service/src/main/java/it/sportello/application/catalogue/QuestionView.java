package it.sportello.application.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.sportello.application.declaration.Question;
import it.sportello.contracts.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question of a declaration in one language. */
@Schema(
        name = "Question",
        requiredProperties = {"field", "text", "options"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuestionView(
        @Schema(examples = "sector", maxLength = 100, description = "Field of the declaration that takes the answer")
        String field,

        @Schema(examples = "In which sector did you work?", maxLength = 500)
        String text,

        @Schema(examples = "As the contract says.", maxLength = 500) @Nullable
        String help,

        @Schema(maxItems = 50, description = "What can be chosen from; empty where nothing can")
        List<OptionView> options) {

    QuestionView {
        options = List.copyOf(options);
    }

    @Schema(
            name = "QuestionOption",
            requiredProperties = {"value", "text"})
    record OptionView(
            @Schema(examples = "TOURISM", maxLength = 100) String value,

            @Schema(examples = "Tourism", maxLength = 500) String text) {}

    static QuestionView of(Question question, Language language) {
        return new QuestionView(
                question.field(),
                question.text().in(language),
                question.help() == null ? null : question.help().in(language),
                question.options().entrySet().stream()
                        .map(option -> new OptionView(
                                option.getKey(), option.getValue().in(language)))
                        .toList());
    }
}
