package it.sportello.platform.security;

import it.sportello.contracts.CredentialLevel;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route for citizens, each for themself. Without a token it answers 401; to staff and to whoever acts for another 403
 * {@code only-the-beneficiary} (A2); below the level, or signed in too long ago, a step-up challenge (C6). The method then
 * finds its caller in {@link CurrentCitizen}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LeastLevel {

    /** Seconds: who moves money or contacts has just shown who they are (A6, C8). */
    int FRESH = 300;

    /** The least level that opens the route. */
    CredentialLevel value();

    /** Seconds of real time since the sign-in, beyond which the caller has to sign in again; 0 asks for none. */
    int maxAge() default 0;

    /** Whether no PIN opens the route, whatever its level: promoting one takes a proof from elsewhere (C8). */
    boolean beyondPin() default false;
}
