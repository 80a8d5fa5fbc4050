package it.sportello.platform.security.token;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import it.sportello.platform.security.guard.Deployment;
import it.sportello.platform.security.guard.DevelopmentKey;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jose4j.jwk.RsaJsonWebKey;

/** Supplies the issuer's keys to a service that is not the issuer. */
@Singleton
class TokenKeysProducer {

    private static final Logger LOG = Logger.getLogger(TokenKeysProducer.class);

    /** Bounded work each second, so one thread; a daemon, so that it never keeps a process alive. */
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("token-keys").factory());

    /** Whoever asks first starts the loading: here, so that it is not the first token. */
    void onStart(@Observes StartupEvent start, TokenKeys keys) {
        LOG.debugf("token keys loaded at start: %s", keys.isLoaded());
    }

    @Produces
    @Singleton
    @DefaultBean
    TokenKeys published(TokenConfig config, Deployment deployment) {
        URI address = config.jwks().orElseThrow(() -> new IllegalStateException("sportello.token.jwks is not set"));
        boolean production = deployment.isProduction();
        var keys = new RemoteKeys(
                address,
                config.refresh(),
                key -> key instanceof RsaJsonWebKey && !(production && DevelopmentKey.is(key.getKeyId())),
                Clock.systemUTC());
        timer.scheduleWithFixedDelay(keys::tick, 0, 1, TimeUnit.SECONDS);
        return keys;
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
