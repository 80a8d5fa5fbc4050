package it.sportello.platform.web.problem;

import java.util.Arrays;
import java.util.Optional;

/** The problems that any route of any service may answer. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read", "Check the address, the headers and the syntax of the body."),
    AUTHENTICATION_REQUIRED(
            401,
            "A valid access token is required",
            "Send a valid access token as Bearer in the header Authorization."),
    FORBIDDEN(403, "This caller may not do this", "The access token does not open this route."),
    NOT_FOUND(404, "There is no such thing here", "Nothing that this caller may see has this address."),
    METHOD_NOT_ALLOWED(
            405, "The resource does not know this method", "The header Allow lists the methods of this address."),
    NOT_ACCEPTABLE(
            406,
            "The resource has no such representation",
            "Answers are application/json, errors application/problem+json."),
    REQUEST_TIMEOUT(408, "The request did not arrive as a whole", "Send the request again, in one go."),
    CONFLICT(
            409,
            "The state of the resource does not allow this",
            "Read the resource and try again if it still makes sense."),
    LENGTH_REQUIRED(411, "The body does not declare its length", "Send the header Content-Length instead of chunks."),
    PRECONDITION_FAILED(
            412,
            "The resource is not what the request expects",
            "Somebody else changed it, or it is not there: read it again, then decide."),
    BODY_TOO_LARGE(413, "The body is too large", "A body may have 64 KiB."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body has a media type that is not understood here",
            "Bodies are application/json unless the operation says otherwise."),
    INVALID_CONTENT(422, "The request breaks a rule", "The errors say which fields break which rule."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The idempotency key was used for another request",
            "Take a new key for a new request; repeat a request with the very same body."),
    PRECONDITION_REQUIRED(
            428,
            "The request would overwrite what it has not seen",
            "Send If-Match with the ETag of the last answer, or If-None-Match: * to write only where there is nothing."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as the header Retry-After says."),
    INTERNAL_ERROR(500, "The service failed", "The fault was recorded under the id in the header X-Request-Id."),
    OVERLOADED(
            503,
            "The service cannot take more requests now",
            "Nothing was done. Try again after the time in the header Retry-After.");

    private final int status;
    private final String title;
    private final String advice;

    CommonProblem(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** The common problem that stands for a bare status code; empty for one that is no error of ours. */
    public static Optional<CommonProblem> ofStatus(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
    }

    /** This problem with its usual detail: what a caller can do about it. */
    public ProblemException problem() {
        return new ProblemException(this, advice);
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
