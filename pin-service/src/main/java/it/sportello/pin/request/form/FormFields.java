package it.sportello.pin.request.form;

import it.sportello.platform.web.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads fields one by one and remembers every fault, so that the citizen corrects the form once. */
final class FormFields {

    private final List<FieldError> errors = new ArrayList<>();

    /** The value read; empty when it is missing or wrong, which is then remembered. */
    <T> Optional<T> require(String pointer, @Nullable String typed, Function<String, T> reader) {
        if (typed == null || typed.isBlank()) {
            return fault(pointer, "is required");
        }
        return optional(pointer, typed, reader);
    }

    /** The value read; empty when nothing was typed, or something wrong, which is then remembered. */
    <T> Optional<T> optional(String pointer, @Nullable String typed, Function<String, T> reader) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(typed.strip()));
        } catch (IllegalArgumentException e) {
            return fault(pointer, String.valueOf(e.getMessage()));
        }
    }

    <T> Optional<T> fault(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
        return Optional.empty();
    }

    List<FieldError> errors() {
        return errors;
    }
}
