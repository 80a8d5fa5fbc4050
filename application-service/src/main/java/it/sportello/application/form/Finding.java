package it.sportello.application.form;

import static java.util.Objects.requireNonNull;

import it.sportello.application.declaration.Condition.State;
import it.sportello.application.declaration.LocalizedText;
import it.sportello.contracts.Language;
import it.sportello.platform.web.problem.FieldError;

/**
 * What was found of one condition of the law.
 *
 * @param pointer what it is about, as a JSON Pointer into the form
 * @param asks what has to be so
 * @param excludes why it excludes when it is not
 */
public record Finding(String code, String pointer, State state, LocalizedText asks, LocalizedText excludes) {
    public Finding {
        requireNonNull(code, "code");
        requireNonNull(pointer, "pointer");
        requireNonNull(state, "state");
        requireNonNull(asks, "asks");
        requireNonNull(excludes, "excludes");
    }

    /** Why nothing was filed, for somebody to read. */
    public FieldError error(Language language) {
        return new FieldError(pointer, code + ": " + excludes.in(language));
    }
}
