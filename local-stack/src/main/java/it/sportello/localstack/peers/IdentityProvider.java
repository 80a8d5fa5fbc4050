package it.sportello.localstack.peers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.sportello.localstack.embedded.ListenAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the institution's identity provider: signs id tokens for fictional staff. {@code POST /token} with the form
 * field {@code user} answers {@code {"id_token": …}}; nobody has a password, because nobody here is real.
 */
public final class IdentityProvider implements AutoCloseable {

    private final HttpServer server;
    private final StaffTokens tokens;
    private final URI issuer;

    /** Signs with the address where it listens. */
    public IdentityProvider(int port, Path signingKeys) {
        this(listening(port), signingKeys, null);
    }

    /** @param issuer the name it signs with, which need not be the address where it listens */
    public IdentityProvider(int port, Path signingKeys, URI issuer) {
        this(listening(port), signingKeys, issuer);
    }

    private IdentityProvider(HttpServer server, Path signingKeys, @Nullable URI issuer) {
        this.server = server;
        this.issuer = issuer == null
                ? URI.create("http://127.0.0.1:" + server.getAddress().getPort())
                : issuer;
        tokens = new StaffTokens(this.issuer, signingKeys);
        server.createContext("/jwks", exchange -> answer(exchange, 200, tokens.publicKeys()));
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery()));
        server.createContext("/token", this::token);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI issuer() {
        return issuer;
    }

    public URI jwks() {
        return issuer().resolve("/jwks");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static HttpServer listening(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(ListenAddress.get(), port), 0);
        } catch (IOException e) {
            throw new IllegalStateException("The identity provider cannot listen on port " + port, e);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        if (!"POST".equals(exchange.getRequestMethod())) {
            answer(exchange, 405, "{\"error\":\"invalid_request\"}");
            return;
        }
        String user = form(exchange).getOrDefault("user", "");
        var member = StaffMember.find(user);
        if (member.isPresent()) {
            answer(exchange, 200, "{\"id_token\":\"%s\"}".formatted(tokens.sign(member.get())));
        } else {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        }
    }

    private String discovery() {
        return """
                {"issuer":"%s","jwks_uri":"%s","token_endpoint":"%s",\
                "id_token_signing_alg_values_supported":["RS256"],"subject_types_supported":["public"],\
                "response_types_supported":["id_token"]}""".formatted(issuer(), jwks(), issuer().resolve("/token"));
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(
                        field -> decoded(field[0]), field -> decoded(field[1]), (first, second) -> second));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
