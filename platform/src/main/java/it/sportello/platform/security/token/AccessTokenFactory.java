package it.sportello.platform.security.token;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Puts our verification in the place of the extension's, which checks neither type nor kind of caller. */
@Singleton
@Alternative
@Priority(1)
class AccessTokenFactory extends JWTCallerPrincipalFactory {

    private final AccessTokenVerifier verifier;

    AccessTokenFactory(TokenConfig config, TokenKeys keys) {
        this.verifier = new AccessTokenVerifier(config.issuer(), keys);
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo extensionSettings) throws ParseException {
        try {
            return verifier.verify(token);
        } catch (RefusedTokenException e) {
            throw new ParseException(e.getMessage());
        }
    }
}
