package it.sportello.localstack.peers.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody who comes to the identity provider with a browser. */
record Visitor(URI address, HttpClient http) implements AutoCloseable {

    Visitor(URI address) {
        this(address, HttpClient.newHttpClient());
    }

    HttpResponse<String> order(String realm, String form) {
        return post(realm + "/token", form, address.toString());
    }

    HttpResponse<String> post(String path, String form, String origin) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    @Override
    public void close() {
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
