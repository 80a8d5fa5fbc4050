package it.sportello.platform.security.token;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while every token would be refused. */
@Readiness
@Singleton
class TokenKeysReadiness implements HealthCheck {

    private final TokenKeys keys;

    TokenKeysReadiness(TokenKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("token-keys").status(keys.isLoaded()).build();
    }
}
