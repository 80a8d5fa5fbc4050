package it.sportello.platform.security.token;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import it.sportello.platform.security.Caller;
import org.jose4j.jwt.JwtClaims;

/** A verified access token and whom it speaks of. */
public final class AccessToken extends DefaultJWTCallerPrincipal {

    private final Caller caller;

    AccessToken(JwtClaims claims, Caller caller) {
        super(claims);
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }

    /** The claims are personal and the token is a secret: neither is shown. */
    @Override
    public String toString() {
        return "AccessToken[" + caller + "]";
    }
}
