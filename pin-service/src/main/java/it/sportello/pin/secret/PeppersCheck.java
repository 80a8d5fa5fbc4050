package it.sportello.pin.secret;

import it.sportello.platform.security.guard.DevelopmentKey;
import it.sportello.platform.security.guard.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A pepper that everybody has is none. */
@ApplicationScoped
class PeppersCheck implements StartupCheck {

    private final SecretConfig config;

    PeppersCheck(SecretConfig config) {
        this.config = config;
    }

    @Override
    public List<String> refusals() {
        return DevelopmentKey.refusals("sportello.pin.peppers", List.of(config.peppers()));
    }
}
