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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JwksTokenKeysTest {

    private static final TestIssuer OLD = new TestIssuer("old");
    private static final TestIssuer NEW = new TestIssuer("new");

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final AtomicInteger fetches = new AtomicInteger();

    private volatile int status = 200;
    private volatile String published = jwks(OLD);
    private HttpServer server;
    private JwksTokenKeys keys;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetches.incrementAndGet();
            byte[] body = published.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/oauth2/jwks");
        keys = new JwksTokenKeys(address, id -> !id.startsWith("dev-"), clock);
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
    void refreshesEveryFiveMinutesAndNotBefore() {
        keys.tick();
        published = jwks(NEW);
        clock.advance(JwksTokenKeys.REFRESH.minusSeconds(1));
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
        clock.advance(JwksTokenKeys.REPRIEVE);
        keys.tick();
        assertThat(keys.find("new")).isPresent();
        clock.advance(JwksTokenKeys.REPRIEVE);
        keys.tick();
        assertThat(fetches).hasValue(2);
    }

    @Test
    void keepsItsKeysWhileTheIssuerIsAway() {
        keys.tick();
        for (String nonsense : new String[] {"", "{\"keys\":3}", "{\"keys\":[]}", "<html>"}) {
            published = nonsense;
            clock.advance(JwksTokenKeys.REFRESH);
            keys.tick();
            assertThat(keys.find("old")).isPresent();
        }
        server.stop(0);
        clock.advance(JwksTokenKeys.REFRESH);
        keys.tick();
        assertThat(keys.find("old")).isPresent();
    }

    @Test
    void takesNoKeyThatIsNotAcceptable() {
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
                .flatMap(
                        failure -> JwksTokenKeys.levelOf(failure, loaded).map(level -> failure + " " + level).stream());
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
