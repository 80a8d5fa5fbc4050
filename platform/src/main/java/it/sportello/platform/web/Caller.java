package it.sportello.platform.web;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the request in hand, as far as a verified token has said by now. */
public final class Caller {

    private Caller() {}

    /** The token's subject: an opaque id. */
    public static Optional<String> subject(RoutingContext request) {
        return token(request).map(JsonWebToken::getSubject);
    }

    /** The application that the token was issued to. */
    public static Optional<String> clientId(RoutingContext request) {
        return token(request).map(token -> token.<String>getClaim("client_id"));
    }

    private static Optional<JsonWebToken> token(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                ? Optional.of(token)
                : Optional.empty();
    }
}
