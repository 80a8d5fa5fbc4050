package it.sportello.pin.token.rotation;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A secret of a Kubernetes cluster, of which pods see a file. Only written to: reading it takes a mount and no right at the
 * API server.
 *
 * @param address of the secret at the API server
 * @param account the directory with {@code token} and {@code ca.crt} of the service account that may patch it
 */
record ClusterSecret(URI address, Path account) {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    ClusterSecret {
        requireNonNull(address, "address");
        requireNonNull(account, "account");
    }

    /** @throws IOException without the answer's text, unless the secret has that entry now */
    void write(String entry, String content) throws IOException {
        String encoded = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        HttpRequest patch = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(account.resolve("token")).strip())
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString("{\"data\":{\"%s\":\"%s\"}}".formatted(entry, encoded)))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .sslContext(trustingTheCluster())
                .build()) {
            HttpResponse<Void> answer = client.send(patch, BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode() + " from " + address);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private SSLContext trustingTheCluster() throws IOException {
        try (InputStream authorities = Files.newInputStream(account.resolve("ca.crt"))) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate authority : CertificateFactory.getInstance("X.509").generateCertificates(authorities)) {
                trusted.setCertificateEntry("authority-" + trusted.size(), authority);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("no certificates in " + account.resolve("ca.crt"), e);
        }
    }
}
