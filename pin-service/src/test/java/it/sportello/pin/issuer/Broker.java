package it.sportello.pin.issuer;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwk.Use;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An issuer with keys of every sort, one of them, as real brokers have it, for encryption. */
final class Broker implements AutoCloseable {

    private static final Map<String, String> GENERATED = new ConcurrentHashMap<>();

    private final HttpServer server;
    private final PublicJsonWebKey rsa;
    private final PublicJsonWebKey ec;
    private final PublicJsonWebKey encryption;
    private final String issuer;

    private volatile List<PublicJsonWebKey> published;
    private boolean closed;

    /** @param prefix of the ids of its keys */
    Broker(String prefix) {
        rsa = rsa(prefix + "-rsa");
        ec = ec(prefix + "-ec");
        encryption = rsa("for-encryption");
        encryption.setUse(Use.ENCRYPTION);
        published = List.of(encryption, rsa, ec);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/jwks", exchange -> {
            byte[] keys = new JsonWebKeySet(published)
                    .toJson(OutputControlLevel.PUBLIC_ONLY)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String issuer() {
        return issuer;
    }

    PublicJsonWebKey rsa() {
        return rsa;
    }

    PublicJsonWebKey ec() {
        return ec;
    }

    PublicJsonWebKey encryption() {
        return encryption;
    }

    void publish(PublicJsonWebKey... keys) {
        published = List.of(keys);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            server.stop(0);
        }
    }

    static PublicJsonWebKey rsa(String keyId) {
        return named(keyId, () -> RsaJwkGenerator.generateJwk(2048));
    }

    static PublicJsonWebKey ec(String keyId) {
        return named(keyId, () -> EcJwkGenerator.generateJwk(EllipticCurves.P256));
    }

    /** Making one takes longer than a hundred tests: a name has the same one in all of them. */
    private static PublicJsonWebKey named(String keyId, Generator generator) {
        try {
            String json = GENERATED.get(keyId);
            PublicJsonWebKey key = json == null ? generator.generate() : PublicJsonWebKey.Factory.newPublicJwk(json);
            key.setKeyId(keyId);
            GENERATED.put(keyId, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Generator {

        PublicJsonWebKey generate() throws JoseException;
    }
}
