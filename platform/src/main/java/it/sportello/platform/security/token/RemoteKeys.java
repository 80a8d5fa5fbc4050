package it.sportello.platform.security.token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Keys from an issuer's JWK set, fetched in the background: an issuer publishes a new key well before it signs with it,
 * so a request never waits for a fetch. An issuer that does not answer leaves the last keys in force, and is asked again
 * every ten seconds.
 *
 * <p>Whoever makes one calls {@link #tick()} about every second, from one thread; everything else may be called from
 * anywhere.
 */
public final class RemoteKeys implements TokenKeys {

    /** Between two fetches that unknown keys or failures ask for: a stranger's tokens must not become requests. */
    static final Duration REPRIEVE = Duration.ofSeconds(10);

    /** Tries, one a second, after which an issuer that does not answer is no longer one that starts. */
    private static final int STARTED_BY = 16;

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** Of a JWK set; one with ten keys and their certificates has a tenth of that. */
    private static final int MOST_BYTES = 256 * 1024;

    private static final BodyHandler<String> BODY = BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES);

    private static final Logger LOG = Logger.getLogger(RemoteKeys.class);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI address;
    private final Duration refresh;
    private final Predicate<PublicJsonWebKey> usable;
    private final Clock clock;

    private volatile Map<String, PublicKey> keys = Map.of();
    private volatile boolean missed;
    private volatile @Nullable Instant failingSince;
    private Instant triedAt = Instant.MIN;
    private int failures;

    /**
     * @param address of the JWK set
     * @param refresh between two fetches while all is well
     * @param usable which of the published keys count; only public keys for signatures, with a {@code kid}, are asked about
     * @param clock of real time
     */
    public RemoteKeys(URI address, Duration refresh, Predicate<PublicJsonWebKey> usable, Clock clock) {
        this.address = address;
        this.refresh = refresh;
        this.usable = usable;
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

    /** Since when the issuer gives no usable set; empty while it does, and before it was first asked. */
    public Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }

    /** Fetches if that is due; over in two seconds, whatever the issuer does. */
    public void tick() {
        Instant now = clock.instant();
        if (isDue(now)) {
            triedAt = now;
            missed = false;
            fetch(now);
        }
    }

    private boolean isDue(Instant now) {
        if (!isLoaded()) {
            return true;
        }
        Duration since = Duration.between(triedAt, now);
        boolean wanted = missed || failures > 0;
        return since.compareTo(refresh) >= 0 || wanted && since.compareTo(REPRIEVE) >= 0;
    }

    private void fetch(Instant now) {
        try {
            HttpResponse<String> answer = answer();
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            accept(usableOf(new JsonWebKeySet(answer.body())));
        } catch (IOException | JoseException | RuntimeException | ExecutionException | TimeoutException e) {
            // The library answers some malformed sets with runtime exceptions, and the next try must come all the same.
            fail(now, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The client's own limit ends with the headers: a body that trickles would hold the thread for ever. */
    private HttpResponse<String> answer() throws ExecutionException, TimeoutException, InterruptedException {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(HttpRequest.newBuilder(address).build(), BODY);
        try {
            return answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
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
        failingSince = null;
        keys = found;
    }

    private void fail(Instant now, Exception why) {
        failures++;
        if (failingSince == null) {
            failingSince = now;
        }
        levelOf(failures, isLoaded())
                .ifPresent(level -> LOG.logf(
                        level,
                        "token keys not read from %s, failure %d in a row, %d in force: %s",
                        address,
                        failures,
                        keys.size(),
                        why));
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

    private Map<String, PublicKey> usableOf(JsonWebKeySet published) {
        return published.getJsonWebKeys().stream()
                .filter(key -> key.getKeyId() != null)
                .filter(key -> key.getUse() == null || key.getUse().equals(Use.SIGNATURE))
                .filter(PublicJsonWebKey.class::isInstance)
                .map(PublicJsonWebKey.class::cast)
                .filter(usable)
                .collect(Collectors.toUnmodifiableMap(
                        JsonWebKey::getKeyId, PublicJsonWebKey::getPublicKey, (first, _) -> first));
    }
}
