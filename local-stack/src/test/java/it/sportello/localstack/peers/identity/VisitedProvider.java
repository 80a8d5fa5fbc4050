package it.sportello.localstack.peers.identity;

import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.testing.FictionalCitizen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

/** An identity provider that knows one resident, and to which somebody comes with a browser. */
record VisitedProvider(IdentityProvider provider, HttpClient http) implements AutoCloseable {

    static final FictionalCitizen RESIDENT = FictionalCitizen.numbered(1);

    /** @param keys the directory where it makes its keys */
    static VisitedProvider withKeysIn(Path keys) {
        URI suite = URI.create("http://127.0.0.1:8081");
        var provider = new IdentityProvider(0, DevelopmentKeys.in(keys), List.of(RESIDENT), suite, null);
        return new VisitedProvider(provider, HttpClient.newHttpClient());
    }

    String issuer() {
        return provider.issuer().toString();
    }

    HttpResponse<String> order(String realm, String form) {
        return post(realm + "/token", form, issuer());
    }

    HttpResponse<String> post(String path, String form, String origin) {
        return send(HttpRequest.newBuilder(provider.issuer().resolve(path))
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(provider.issuer().resolve(path)));
    }

    @Override
    public void close() {
        provider.close();
        http.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
