package it.sportello.pin.token;

import it.sportello.platform.security.guard.DevelopmentKey;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whoever has a signing key is everybody. */
@ApplicationScoped
class TokenKeysCheck implements StartupCheck {

    private final TokenSigningConfig config;

    TokenKeysCheck(TokenSigningConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        return DevelopmentKey.refusals("sportello.token.signing-keys", List.of(config.signingKeys()));
    }
}
