package it.sportello.platform.web.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The problems that any route of any service may answer. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    AUTHENTICATION_REQUIRED(401, "A valid access token is required"),
    FORBIDDEN(403, "This caller may not do this"),
    NOT_FOUND(404, "There is no such thing here"),
    METHOD_NOT_ALLOWED(405, "The resource does not know this method"),
    NOT_ACCEPTABLE(406, "The resource has no such representation"),
    CONFLICT(409, "The state of the resource does not allow this"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a media type that is not understood here"),
    INVALID_CONTENT(422, "The request breaks a rule"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "The service failed"),
    OVERLOADED(503, "The service cannot take more requests now");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The common problem that stands for a bare status code; empty for one that is no error of ours. */
    public static Optional<CommonProblem> ofStatus(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
