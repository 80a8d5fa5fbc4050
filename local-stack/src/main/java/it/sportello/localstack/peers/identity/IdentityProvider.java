package it.sportello.localstack.peers.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.sportello.localstack.embedded.DevelopmentKeys;
import it.sportello.localstack.embedded.DevelopmentKeys.CitizensRealm;
import it.sportello.localstack.embedded.ListenAddress;
import it.sportello.localstack.page.PageExchange;
import it.sportello.localstack.testing.FictionalCitizen;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the institution's identity provider, and for the brokers of SPID and CIE: signs id tokens for whoever is named,
 * because nobody here is real. {@code POST /token} with the form field {@code user} answers {@code {"id_token": …}} about
 * staff, {@code POST /realms/spid/token} about a citizen; {@code level}, {@code use} and {@code defect} say how the token is
 * to be ({@link Level}, {@link IdentityUse}, {@link Defect}). People find a page at the same address.
 */
public final class IdentityProvider implements AutoCloseable {

    private final HttpServer server;
    private final List<Realm> realms;
    private final SignInPage page;

    /** Of staff alone, signing with the address where it listens. */
    public IdentityProvider(int port, Path signingKeys) {
        HttpServer server = listening(port);
        this(server, List.of(staff(addressOf(server), signingKeys)), addressOf(server));
    }

    /**
     * Of staff and citizens.
     *
     * @param residents whom it knows already
     * @param suite who exchanges its tokens
     * @param issuer the name it signs with, which need not be the address where it listens; null when it is
     */
    public IdentityProvider(
            int port, DevelopmentKeys keys, List<FictionalCitizen> residents, URI suite, @Nullable URI issuer) {
        HttpServer server = listening(port);
        URI name = issuer == null ? addressOf(server) : issuer;
        List<Realm> realms = new ArrayList<>(List.of(staff(name, keys.identityProvider())));
        for (CitizensRealm realm : CitizensRealm.values()) {
            realms.add(citizens(realm, name, keys, residents));
        }
        this(server, realms, suite);
    }

    private IdentityProvider(HttpServer server, List<Realm> realms, URI suite) {
        this.server = server;
        this.realms = List.copyOf(realms);
        page = new SignInPage(this.realms, suite);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** The name with which it signs staff in. Citizens are signed in by what is below. */
    public URI issuer() {
        return realms.getFirst().issuer();
    }

    public URI jwks() {
        return realms.getFirst().jwks();
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

    private static URI addressOf(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static Realm staff(URI issuer, Path keys) {
        return new Realm("", "Personale", issuer, new TokenSigner(keys), new StaffAccounts());
    }

    private static Realm citizens(
            CitizensRealm realm, URI address, DevelopmentKeys keys, List<FictionalCitizen> residents) {
        String path = "/realms/" + realm.label();
        return new Realm(
                path,
                realm.title(),
                address.resolve(path),
                new TokenSigner(keys.realm(realm)),
                new CitizenAccounts(realm.label(), residents));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Realm realm = realms.stream()
                    .filter(one -> path.equals(one.path()) || path.startsWith(one.path() + "/"))
                    .reduce(realms.getFirst(), (_, closer) -> closer);
            String resource = path.substring(realm.path().length());
            switch (resource) {
                case "/jwks" -> json(exchange, 200, realm.signer().publicKeys());
                case "/.well-known/openid-configuration" -> json(exchange, 200, realm.discovery());
                case "/token" -> token(exchange, realm);
                default -> page(new PageExchange(exchange), realm, resource);
            }
        }
    }

    private static void token(HttpExchange exchange, Realm realm) throws IOException {
        if (!"POST".equals(exchange.getRequestMethod())) {
            json(exchange, 405, "{\"error\":\"invalid_request\"}");
            return;
        }
        try {
            TokenOrder order = TokenOrder.of(form(exchange));
            var claims = realm.claims(order);
            if (claims.isPresent()) {
                json(exchange, 200, "{\"id_token\":\"%s\"}".formatted(realm.sign(claims.get(), order)));
            } else {
                json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            }
        } catch (IllegalArgumentException e) {
            json(exchange, 400, "{\"error\":\"invalid_request\"}");
        }
    }

    private void page(PageExchange exchange, Realm realm, String resource) throws IOException {
        if (!exchange.isForUs()) {
            exchange.refuse();
            return;
        }
        switch (exchange.http().getRequestMethod() + " " + resource) {
            case "GET /", "GET " -> exchange.html(200, page.choice(realm));
            case "GET /style.css" -> exchange.style();
            case "GET /icon.svg" -> exchange.icon();
            case "POST /sign-in" -> signIn(exchange, realm);
            default -> exchange.html(404, SignInPage.nothingHere());
        }
    }

    private void signIn(PageExchange exchange, Realm realm) throws IOException {
        try {
            TokenOrder order = TokenOrder.of(form(exchange.http()));
            var claims = realm.claims(order);
            if (claims.isPresent()) {
                exchange.html(200, page.signedIn(realm, claims.get(), realm.sign(claims.get(), order)));
                return;
            }
        } catch (IllegalArgumentException e) {
            // Nothing that the page offers: the same answer.
        }
        exchange.html(400, SignInPage.nothingHere());
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

    private static void json(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
