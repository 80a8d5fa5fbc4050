package it.sportello.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.List;

/** The one writer of {@code application/problem+json}, for JAX-RS and for everything before it. */
public final class ProblemJson {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private record Members(
            URI type,
            String title,
            int status,
            String detail,
            String instance,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {}

    private ProblemJson() {}

    /** The body of an answer; {@code instance} names the request, because its path may be a secret. */
    public static byte[] write(ProblemException problem, String requestId) {
        ProblemType type = problem.type();
        Members members = new Members(
                type.uri(),
                type.title(),
                type.status(),
                problem.detail(),
                "urn:sportello:request:" + requestId,
                problem.errors());
        try {
            return MAPPER.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem that JSON cannot express", e);
        }
    }
}
