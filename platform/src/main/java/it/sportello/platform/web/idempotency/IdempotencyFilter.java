package it.sportello.platform.web.idempotency;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import it.sportello.platform.web.Caller;
import it.sportello.platform.web.RouteTemplate;
import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads {@code Idempotency-Key} and hashes the raw body of methods marked {@link Idempotent}. */
@Provider
@Idempotent
@Priority(Priorities.USER + 1000)
public class IdempotencyFilter implements ContainerRequestFilter, ReaderInterceptor {

    private static final String HEADER = "Idempotency-Key";

    /** {@link UUID#fromString} is more forgiving than the header's definition. */
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final IdempotencyKey received;
    private final ResourceInfo method;
    private final SecurityIdentity identity;
    private final RoutingContext request;

    public IdempotencyFilter(
            IdempotencyKey received, ResourceInfo method, SecurityIdentity identity, RoutingContext request) {
        this.received = received;
        this.method = method;
        this.identity = identity;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        String key = context.getHeaderString(HEADER);
        if (key != null) {
            received.remember(new IdempotentRequest(scope(), parse(key), sha256(new byte[0])));
        } else if (method.getResourceMethod().getAnnotation(Idempotent.class).required()) {
            throw refusal("This operation asks for the header Idempotency-Key, a UUID.");
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var key = received.current();
        if (key.isPresent()) {
            byte[] body = context.getInputStream().readAllBytes();
            context.setInputStream(new ByteArrayInputStream(body));
            received.remember(new IdempotentRequest(key.get().scope(), key.get().key(), sha256(body)));
        }
        return context.proceed();
    }

    private String scope() {
        if (identity.isAnonymous()) {
            return request.request().method() + " " + RouteTemplate.of(request);
        }
        return Caller.subject(request).orElseGet(() -> identity.getPrincipal().getName());
    }

    private static UUID parse(String key) {
        if (!UUID_FORM.matcher(key).matches()) {
            throw refusal("The header Idempotency-Key is a UUID.");
        }
        return UUID.fromString(key);
    }

    private static ProblemException refusal(String detail) {
        return new ProblemException(CommonProblem.MALFORMED_REQUEST, detail);
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
