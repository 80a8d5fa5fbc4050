package it.sportello.platform.security.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import it.sportello.platform.time.SteppingClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetSequenceJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RemoteKeysTest {

    private static final TestIssuer OLD = new TestIssuer("old");
    private static final TestIssuer NEW = new TestIssuer("new");

    private static final Duration REFRESH = Duration.ofMinutes(5);

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final AtomicInteger fetches = new AtomicInteger();

    /** Between the head of an answer and its body. */
    private volatile CountDownLatch trickling = new CountDownLatch(0);

    private volatile int status = 200;
    private volatile String published = jwks(OLD);
    private HttpServer server;
    private RemoteKeys keys;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetches.incrementAndGet();
            byte[] body = published.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            await(trickling);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/oauth2/jwks");
        keys = new RemoteKeys(address, REFRESH, key -> !key.getKeyId().startsWith("dev-"), clock);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void makesTheServiceReadyOnceTheIssuerHasAnswered() {
        status = 503;
        keys.tick();
        assertThat(keys.isLoaded()).isFalse();
        assertThat(readiness()).isEqualTo(HealthCheckResponse.Status.DOWN);
        status = 200;
        keys.tick();
        assertThat(readiness()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(keys.find("old")).contains(OLD.key().getRsaPublicKey());
    }

    @Test
    void refreshesAsOftenAsItIsToldAndNotBefore() {
        keys.tick();
        published = jwks(NEW);
        clock.advance(REFRESH.minusSeconds(1));
        keys.tick();
        assertThat(fetches).hasValue(1);
        clock.advance(Duration.ofSeconds(1));
        keys.tick();
        assertThat(keys.find("new")).isPresent();
        assertThat(keys.find("old")).isEmpty();
    }

    @Test
    void fetchesUnknownKeySoonButNotOnEveryMiss() {
        keys.tick();
        published = jwks(OLD, NEW);
        assertThat(keys.find("new")).isEmpty();
        keys.tick();
        assertThat(fetches).hasValue(1);
        clock.advance(RemoteKeys.REPRIEVE);
        keys.tick();
        assertThat(keys.find("new")).isPresent();
        clock.advance(RemoteKeys.REPRIEVE);
        keys.tick();
        assertThat(fetches).hasValue(2);
    }

    @Test
    void keepsItsKeysWhileTheIssuerIsAway() {
        keys.tick();
        for (String nonsense : new String[] {"", "{\"keys\":3}", "{\"keys\":[]}", "<html>"}) {
            published = nonsense;
            clock.advance(REFRESH);
            keys.tick();
            assertThat(keys.find("old")).isPresent();
        }
        server.stop(0);
        clock.advance(REFRESH);
        keys.tick();
        assertThat(keys.find("old")).isPresent();
    }

    @Test
    void saysSinceWhenTheIssuerIsAwayAndAsksItAgainSoon() {
        assertThat(keys.failingSince()).isEmpty();
        keys.tick();
        assertThat(keys.failingSince()).isEmpty();
        status = 500;
        clock.advance(REFRESH);
        Instant since = clock.instant();
        keys.tick();
        clock.advance(RemoteKeys.REPRIEVE.minusSeconds(1));
        keys.tick();
        assertThat(fetches).hasValue(2);
        clock.advance(Duration.ofSeconds(1));
        keys.tick();
        assertThat(fetches).hasValue(3);
        assertThat(keys.failingSince()).contains(since);
        status = 200;
        clock.advance(RemoteKeys.REPRIEVE);
        keys.tick();
        assertThat(keys.failingSince()).isEmpty();
    }

    @Test
    void takesNoKeyThatIsSecretOrForEncryption() {
        var encrypts = new TestIssuer("enc");
        encrypts.key().setUse(Use.ENCRYPTION);
        var secret = new OctetSequenceJsonWebKey(new HmacKey(new byte[32]));
        secret.setKeyId("secret");
        var set = new JsonWebKeySet(OLD.key(), encrypts.key(), secret);
        published = set.toJson(OutputControlLevel.INCLUDE_SYMMETRIC);
        keys.tick();
        assertThat(keys.find("old")).isPresent();
        assertThat(keys.find("enc")).isEmpty();
        assertThat(keys.find("secret")).isEmpty();
    }

    @Test
    void refusesASetOfMoreThanItReads() {
        keys.tick();
        published = jwks(NEW) + " ".repeat(300_000);
        clock.advance(REFRESH);
        keys.tick();
        assertThat(keys.find("new")).isEmpty();
        assertThat(keys.find("old")).isPresent();
    }

    @Test
    @Timeout(30)
    void doesNotWaitForABodyThatNeverEnds() {
        keys.tick();
        trickling = new CountDownLatch(1);
        clock.advance(REFRESH);
        keys.tick();
        trickling.countDown();
        assertThat(keys.failingSince()).contains(clock.instant());
        assertThat(keys.find("old")).isPresent();
    }

    @Test
    void takesNoKeyThatIsNotUsable() {
        published = jwks(OLD, new TestIssuer("dev-token-1"));
        keys.tick();
        assertThat(keys.find("dev-token-1")).isEmpty();
        assertThat(keys.find("old")).isPresent();
    }

    @Test
    void tellsOfAnIssuerThatStartsOnceAndOfOneThatIsAwayEverMoreSeldom() {
        assertThat(told(false, 100)).containsExactly("1 INFO", "16 WARN", "32 WARN", "64 WARN");
        assertThat(told(true, 10)).containsExactly("1 WARN", "2 WARN", "4 WARN", "8 WARN");
    }

    private static Stream<String> told(boolean loaded, int failures) {
        return IntStream.rangeClosed(1, failures)
                .boxed()
                .flatMap(failure -> RemoteKeys.levelOf(failure, loaded).map(level -> failure + " " + level).stream());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HealthCheckResponse.Status readiness() {
        return new TokenKeysReadiness(keys).call().getStatus();
    }

    private static String jwks(TestIssuer... issuers) {
        JsonWebKeySet set = new JsonWebKeySet();
        for (TestIssuer issuer : issuers) {
            set.addJsonWebKey(issuer.key());
        }
        return set.toJson();
    }
}
