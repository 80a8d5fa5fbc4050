package it.sportello.platform.web.fault;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/** Bean Validation's findings as pointers into the body. */
final class BrokenRules {

    private BrokenRules() {}

    static ProblemException toProblem(ConstraintViolationException broken) {
        if (broken.getConstraintViolations().stream().anyMatch(BrokenRules::isOurFault)) {
            return CommonProblem.INTERNAL_ERROR.problem();
        }
        List<FieldError> errors = broken.getConstraintViolations().stream()
                .map(BrokenRules::toFieldError)
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
                .toList();
        return CommonProblem.INVALID_CONTENT.problem().withErrors(errors);
    }

    /** A broken promise about a return value is no fault of the caller. */
    private static boolean isOurFault(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static FieldError toFieldError(ConstraintViolation<?> violation) {
        Pointer pointer = Pointer.ROOT;
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case PROPERTY -> pointer = index(pointer, node).field(snakeCase(node.getName()));
                case CONTAINER_ELEMENT -> pointer = index(pointer, node);
                case PARAMETER -> parameter = snakeCase(node.getName());
                default -> {
                    // the method itself, and constraints across fields, add no step
                }
            }
        }
        // A faulty query parameter has no place in the body: its name stands in the text.
        String subject = pointer.equals(Pointer.ROOT) && !parameter.isEmpty() ? parameter + ": " : "";
        return new FieldError(pointer.text(), subject + violation.getMessage());
    }

    private static Pointer index(Pointer pointer, Path.Node node) {
        return node.getIndex() == null ? pointer : pointer.index(node.getIndex());
    }

    private static String snakeCase(String name) {
        return SnakeCaseStrategy.INSTANCE.translate(name);
    }
}
