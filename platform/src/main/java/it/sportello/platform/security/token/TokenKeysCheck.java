package it.sportello.platform.security.token;

import it.sportello.platform.security.guard.DevelopmentKey;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.inject.Singleton;
import java.util.List;

/** Production signs tokens with no key of development, and checks them with keys it can find. */
@Singleton
class TokenKeysCheck implements StartupCheck {

    private final TokenConfig config;

    TokenKeysCheck(TokenConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        if (config.signingKeys().isEmpty() && config.jwks().isEmpty()) {
            return List.of("sportello.token.jwks is not set (in the issuer: sportello.token.signing-keys)");
        }
        return DevelopmentKey.refusals(
                "sportello.token.signing-keys", config.signingKeys().stream().toList());
    }
}
