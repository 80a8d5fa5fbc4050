package it.sportello.platform.web.idempotency;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST that creates: the platform reads {@code Idempotency-Key} and hashes the body; the resource passes {@link
 * IdempotencyKey#current()} on to its service, which keeps the promise in SQL (see {@link IdempotentRequest}).
 *
 * <p>A header that is no UUID, or absent though required, answers 400.
 */
@NameBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** Whether a request without the header is refused. */
    boolean required() default false;
}
