package it.sportello.platform.web.problem;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An error answer. Resources and services throw it; the platform writes it as {@code application/problem+json}.
 *
 * <p>The detail is read by the caller: it never repeats personal data, and never tells what is not theirs to know.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), Map.of());
    }

    protected ProblemException(ProblemType type, String detail, List<FieldError> errors, Map<String, String> headers) {
        // An expected answer, not a fault: nobody reads its stack trace, and filling one is slow under load.
        super(requireNonNull(detail, "detail"), null, false, false);
        this.type = requireNonNull(type, "type");
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /** The same problem, naming the faulty fields. */
    public ProblemException withErrors(List<FieldError> faults) {
        return new ProblemException(type, detail(), faults, headers);
    }

    /** The same problem, answered with one more header, such as {@code Retry-After}. */
    public ProblemException withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ProblemException(type, detail(), errors, more);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return requireNonNull(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
