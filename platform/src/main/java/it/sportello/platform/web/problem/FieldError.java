package it.sportello.platform.web.problem;

import static java.util.Objects.requireNonNull;

/**
 * One fault of a request's content.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, such as {@code /residence/postal_code}; names are snake_case
 * @param detail what is wrong, without repeating the value, which may be personal
 */
public record FieldError(String pointer, String detail) {
    public FieldError {
        requireNonNull(pointer, "pointer");
        requireNonNull(detail, "detail");
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("A JSON pointer begins with a slash");
        }
    }
}
