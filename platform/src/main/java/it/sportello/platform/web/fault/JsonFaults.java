package it.sportello.platform.web.fault;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import java.util.List;

/** A body that is no JSON, or not the JSON that was asked for. Jackson's texts quote the body, so none is used. */
final class JsonFaults {

    private JsonFaults() {}

    static ProblemException toProblem(JsonProcessingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return malformed(unknown, "is not a field of this request");
        }
        if (fault instanceof JsonMappingException mapping && !(fault.getCause() instanceof StreamReadException)) {
            return mapping.getPath().isEmpty()
                    ? malformed(mapping, "is not the kind of body this operation takes")
                    : invalid(mapping, "is not a value that this field takes");
        }
        return notJson(fault.getLocation());
    }

    private static ProblemException notJson(JsonLocation location) {
        String where =
                location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        return new ProblemException(CommonProblem.MALFORMED_REQUEST, "The body is not well-formed JSON" + where + ".");
    }

    private static ProblemException malformed(JsonMappingException fault, String detail) {
        return new ProblemException(CommonProblem.MALFORMED_REQUEST, "The body is not the one this operation takes.")
                .withErrors(List.of(at(fault, detail)));
    }

    private static ProblemException invalid(JsonMappingException fault, String detail) {
        return CommonProblem.INVALID_CONTENT.problem().withErrors(List.of(at(fault, detail)));
    }

    private static FieldError at(JsonMappingException fault, String detail) {
        Pointer pointer = Pointer.ROOT;
        for (JsonMappingException.Reference step : fault.getPath()) {
            pointer = step.getFieldName() == null ? pointer.index(step.getIndex()) : pointer.field(step.getFieldName());
        }
        return new FieldError(pointer.text(), detail);
    }
}
