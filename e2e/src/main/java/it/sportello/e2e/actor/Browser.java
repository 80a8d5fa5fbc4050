package it.sportello.e2e.actor;

import it.sportello.localstack.testing.FictionalCitizen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** An HTTP client with the headers it always sends. */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String HERE = "127.0.0.1";

    /** Those of citizens: who errs too often from one address is slowed, and would slow the other citizens there (C11). */
    private static final int ADDRESSES = 8;

    /** One for each address: a client holds threads, and journeys make many citizens. */
    private static final Map<String, HttpClient> CLIENTS = new ConcurrentHashMap<>();

    private final HttpClient client;
    private final Map<String, String> headers;

    private Browser(HttpClient client, Map<String, String> headers) {
        this.client = client;
        this.headers = headers;
    }

    public static Browser anonymous() {
        return at(HERE);
    }

    /** At one of the addresses that citizens share. */
    static Browser of(FictionalCitizen person) {
        return at("127.0.1." + (1 + Math.floorMod(person.taxCode().hashCode(), ADDRESSES)));
    }

    /** At a network address of this machine. */
    static Browser at(String address) {
        return new Browser(CLIENTS.computeIfAbsent(address, Browser::client), Map.of());
    }

    /** With a connection of one's own: from another address, or with a card. */
    public static Browser over(HttpClient client) {
        return new Browser(client, Map.of());
    }

    public Browser bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Browser with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Browser(client, Map.copyOf(more));
    }

    public Answer get(URI uri) {
        return send("GET", uri, BodyPublishers.noBody());
    }

    public Answer delete(URI uri) {
        return send("DELETE", uri, BodyPublishers.noBody());
    }

    public Answer post(URI uri) {
        return send("POST", uri, BodyPublishers.noBody());
    }

    public Answer postJson(URI uri, String json) {
        return sendText("POST", uri, "application/json", json);
    }

    Answer putJson(URI uri, String json) {
        return sendText("PUT", uri, "application/json", json);
    }

    Answer patch(URI uri, String mergePatch) {
        return sendText("PATCH", uri, "application/merge-patch+json", mergePatch);
    }

    public Answer postXml(URI uri, String xml) {
        return sendText("POST", uri, "application/xml", xml);
    }

    public Answer postForm(URI uri, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return sendText("POST", uri, "application/x-www-form-urlencoded", body);
    }

    private Answer sendText(String method, URI uri, String type, String text) {
        return with("Content-Type", type).send(method, uri, BodyPublishers.ofString(text));
    }

    private Answer send(String method, URI uri, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(PATIENCE).method(method, body);
        headers.forEach(request::header);
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + uri, e);
        }
    }

    private static HttpClient client(String address) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
