package it.sportello.application.declaration;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a declaration as the citizen is asked for it.
 *
 * @param text the question, or the statement to be confirmed or denied
 * @param help what is meant, where the text alone may be misread
 * @param options what each value of an enumeration says, in the order in which they are offered; else empty
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Question(
        String field, LocalizedText text, @Nullable LocalizedText help, Map<String, LocalizedText> options) {
    public Question {
        requireNonNull(field, "field");
        requireNonNull(text, "text");
        options = options == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
