package it.sportello.pin.token.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against an API server that knows one secret. */
class ClusterSecretTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String PATH = "/api/v1/namespaces/sportello/secrets/pin-service-token-keys";

    @TempDir
    private static Path keys;

    @TempDir
    private Path account;

    private HttpsServer server;
    private volatile int status = 200;
    private volatile @Nullable String seen;

    @BeforeAll
    static void makeTheClustersCertificate() throws IOException, InterruptedException {
        makeCertificate("cluster.p12", keys.resolve("ca.crt"));
    }

    @BeforeEach
    void serve() throws IOException, GeneralSecurityException {
        Files.copy(keys.resolve("ca.crt"), account.resolve("ca.crt"));
        Files.writeString(account.resolve("token"), "of-the-account\n");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certified()));
        server.createContext(PATH, this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void replacesTheOneEntryInTheNameOfTheAccount() throws IOException {
        secret().write("token-signing.jwks", "{\"keys\":[\"è\"]}");

        String encoded = Base64.getEncoder().encodeToString("{\"keys\":[\"è\"]}".getBytes(StandardCharsets.UTF_8));
        assertThat(seen)
                .isEqualTo("PATCH application/merge-patch+json Bearer of-the-account"
                        + " {\"data\":{\"token-signing.jwks\":\"" + encoded + "\"}}");
    }

    @Test
    void saysWhenTheClusterRefuses() {
        status = 403;

        assertThatThrownBy(() -> secret().write("token-signing.jwks", "{}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("status 403")
                .hasMessageNotContaining("of-the-account");
    }

    @Test
    void showsNothingToAServerThatTheClusterDoesNotVouchFor() throws IOException, InterruptedException {
        Files.delete(account.resolve("ca.crt"));
        makeCertificate("other.p12", account.resolve("ca.crt"));

        assertThatThrownBy(() -> secret().write("token-signing.jwks", "{}")).isInstanceOf(SSLHandshakeException.class);

        assertThat(seen).isNull();
    }

    private ClusterSecret secret() {
        return new ClusterSecret(
                URI.create("https://127.0.0.1:" + server.getAddress().getPort() + PATH), account);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen = String.join(
                " ",
                exchange.getRequestMethod(),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static SSLContext certified() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys.resolve("cluster.p12"))) {
            store.load(file, PASSWORD);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void makeCertificate(String store, Path certificate) throws IOException, InterruptedException {
        keytool(store, "-genkeypair", "-keyalg", "EC", "-dname", "CN=cluster", "-ext", "san=ip:127.0.0.1");
        keytool(store, "-exportcert", "-rfc", "-file", certificate.toString());
    }

    private static void keytool(String store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", keys.resolve(store).toString(), "-storepass", new String(PASSWORD)));
        Process running = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(output).isZero();
    }
}
