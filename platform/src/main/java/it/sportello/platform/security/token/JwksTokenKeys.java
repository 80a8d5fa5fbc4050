package it.sportello.platform.security.token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;

/**
 * Keys from the issuer's JWK set, fetched in the background: the issuer publishes a new key an hour before it signs
 * with it, so a request never waits for a fetch. An issuer that does not answer leaves the last keys in force.
 */
final class JwksTokenKeys implements TokenKeys {

    static final Duration REFRESH = Duration.ofMinutes(5);

    /** Between two fetches that unknown keys ask for: a stranger's tokens must not become requests to the issuer. */
    static final Duration REPRIEVE = Duration.ofSeconds(10);

    /** Tries, one a second, after which an issuer that does not answer is no longer one that starts. */
    private static final int STARTED_BY = 16;

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(JwksTokenKeys.class);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI address;
    private final Predicate<String> acceptable;
    private final Clock clock;

    private volatile Map<String, PublicKey> keys = Map.of();
    private volatile boolean missed;
    private Instant triedAt = Instant.MIN;
    private int failures;

    /** @param acceptable which key ids may be used at all */
    JwksTokenKeys(URI address, Predicate<String> acceptable, Clock clock) {
        this.address = address;
        this.acceptable = acceptable;
        this.clock = clock;
    }

    @Override
    public Optional<PublicKey> find(String keyId) {
        PublicKey key = keys.get(keyId);
        if (key == null) {
            missed = true;
        }
        return Optional.ofNullable(key);
    }

    @Override
    public boolean isLoaded() {
        return !keys.isEmpty();
    }

    /** Called every second by one thread. */
    void tick() {
        Instant now = clock.instant();
        if (isDue(now)) {
            triedAt = now;
            missed = false;
            fetch();
        }
    }

    private boolean isDue(Instant now) {
        if (!isLoaded()) {
            return true;
        }
        Duration since = Duration.between(triedAt, now);
        return since.compareTo(REFRESH) >= 0 || missed && since.compareTo(REPRIEVE) >= 0;
    }

    private void fetch() {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            accept(usable(new JsonWebKeySet(answer.body())));
        } catch (IOException | JoseException | RuntimeException e) {
            // The library answers some malformed sets with runtime exceptions, and the next try must come all the same.
            failures++;
            levelOf(failures, isLoaded())
                    .ifPresent(level -> LOG.logf(
                            level,
                            "token keys not read from %s, failure %d in a row, %d in force: %s",
                            address,
                            failures,
                            keys.size(),
                            e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(Map<String, PublicKey> found) throws IOException {
        if (found.isEmpty()) {
            throw new IOException("no usable key");
        }
        if (failures > 0) {
            LOG.infof("token keys read from %s", address);
        }
        failures = 0;
        keys = found;
    }

    /** How loudly to tell of a failure: ever more seldom, and softly while the issuer may only be starting. */
    static Optional<Logger.Level> levelOf(int failuresInARow, boolean loaded) {
        if (Integer.bitCount(failuresInARow) != 1) {
            return Optional.empty();
        }
        if (loaded || failuresInARow >= STARTED_BY) {
            return Optional.of(Logger.Level.WARN);
        }
        return failuresInARow == 1 ? Optional.of(Logger.Level.INFO) : Optional.empty();
    }

    private Map<String, PublicKey> usable(JsonWebKeySet published) {
        return published.getJsonWebKeys().stream()
                .filter(key -> key.getKeyId() != null && acceptable.test(key.getKeyId()))
                .filter(key -> key.getUse() == null || key.getUse().equals(Use.SIGNATURE))
                .filter(RsaJsonWebKey.class::isInstance)
                .map(RsaJsonWebKey.class::cast)
                .collect(Collectors.toUnmodifiableMap(
                        JsonWebKey::getKeyId, RsaJsonWebKey::getRsaPublicKey, (first, _) -> first));
    }
}
