package it.sportello.pin.token;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import it.sportello.pin.token.rotation.SigningKey;
import it.sportello.pin.token.rotation.SigningKeySet;
import it.sportello.platform.security.guard.Deployment;
import it.sportello.platform.security.guard.DevelopmentKey;
import it.sportello.platform.security.token.TokenConfig;
import it.sportello.platform.security.token.TokenKeys;
import it.sportello.platform.web.status.StatusNote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jose4j.jwk.RsaJsonWebKey;

/**
 * The issuer's own keys, in memory: it never asks itself over the network. A changed file counts within seconds, without a
 * restart; one that cannot be used leaves the last keys in force.
 */
@ApplicationScoped
class SigningKeys implements TokenKeys, StatusNote {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final Path file;
    private final Predicate<String> acceptable;
    private final Clock realClock;

    private volatile SigningKeySet keys;
    private volatile boolean broken;

    @Inject
    SigningKeys(TokenConfig config, Deployment deployment) {
        this(
                config.signingKeys()
                        .orElseThrow(() -> new IllegalStateException("sportello.token.signing-keys is not set")),
                id -> !deployment.isProduction() || !DevelopmentKey.is(id),
                Clock.systemUTC());
    }

    /** @param acceptable which key ids may be used at all */
    SigningKeys(Path file, Predicate<String> acceptable, Clock realClock) {
        this.file = file;
        this.acceptable = acceptable;
        this.realClock = realClock;
        this.keys = tried(read());
    }

    /** The one that signs at this moment. */
    SigningKey current() {
        return keys.signer(realClock.instant());
    }

    /** The next one among them, long before it signs. */
    List<RsaJsonWebKey> all() {
        return keys.keys().stream().map(SigningKey::pair).toList();
    }

    @Override
    public Optional<PublicKey> find(String keyId) {
        return keys.find(keyId).map(SigningKey::publicKey);
    }

    @Override
    public boolean isLoaded() {
        return true;
    }

    @Override
    public Optional<String> note() {
        return broken
                ? Optional.of("the file of its signing keys is of no use, the last keys stay in force")
                : Optional.empty();
    }

    /** The whole file each time: a modification time says little where directories are swapped under a mount. */
    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            SigningKeySet read = read();
            if (!read.isSameAs(keys)) {
                take(tried(read));
            }
            broken = false;
        } catch (RuntimeException e) {
            // The library answers some malformed keys with runtime exceptions of its own.
            if (!broken) {
                LOG.warnf("token keys stay as they were, the file is of no use: %s", e.getMessage());
            }
            broken = true;
        }
    }

    private SigningKeySet read() {
        SigningKeySet read = SigningKeySet.read(file);
        if (!read.keys().stream().map(SigningKey::id).allMatch(acceptable)) {
            throw new IllegalStateException("key file has a development key: " + file);
        }
        return read;
    }

    /** Of changed keys only: signing takes time, and the file is read every few seconds. */
    private SigningKeySet tried(SigningKeySet read) {
        if (!read.allSign()) {
            throw new IllegalStateException("key file has a key that does not sign: " + file);
        }
        return read;
    }

    private void take(SigningKeySet read) {
        SigningKeySet before = keys;
        keys = read;
        if (!read.toString().equals(before.toString())) {
            LOG.infof("token keys are now %s", read.keys());
            SigningKey current = current();
            if (before.find(current.id()).isEmpty()) {
                LOG.warnf(
                        "token key %s signs at once, unannounced: services refuse its tokens for up to ten seconds",
                        current.id());
            }
        }
    }
}
