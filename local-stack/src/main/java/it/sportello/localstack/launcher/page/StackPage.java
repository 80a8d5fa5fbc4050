package it.sportello.localstack.launcher.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.sportello.localstack.embedded.ListenAddress;
import it.sportello.localstack.peers.KeptMail;
import it.sportello.localstack.peers.printshop.ShopLetter;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves the page. Requests that another site sent, or that came by another name, are refused. */
public final class StackPage implements AutoCloseable {

    private static final Pattern MAIL = Pattern.compile("/mail/(\\d{1,9})");
    private static final Pattern LETTER = Pattern.compile("/letter/(\\d{1,9})(\\.png)?");
    private static final Pattern STEP = Pattern.compile("forward=(PT(?:1H|12H|24H|168H))");
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Shown shown;
    private final PageHtml html;
    private final HttpServer server;

    public StackPage(Shown shown, int port) {
        this.shown = shown;
        this.html = new PageHtml(shown);
        try {
            server = HttpServer.create(new InetSocketAddress(ListenAddress.get(), port), 0);
        } catch (IOException e) {
            throw new IllegalStateException("The page cannot listen on port " + port, e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isForUs(exchange)) {
                answer(exchange, 403, "text/plain", "This page answers only to its own address.");
                return;
            }
            String path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod() + " " + path) {
                case "GET /" -> answer(exchange, 200, "text/html", html.overview());
                case "GET /style.css" -> answer(exchange, 200, "text/css", resource("style.css"));
                case "GET /icon.svg" -> answer(exchange, 200, "image/svg+xml", resource("icon.svg"));
                case "POST /clock" -> moveClock(exchange);
                default -> item(exchange, path);
            }
        }
    }

    private void item(HttpExchange exchange, String path) throws IOException {
        Matcher mail = MAIL.matcher(path);
        Matcher letter = LETTER.matcher(path);
        if (!"GET".equals(exchange.getRequestMethod())) {
            answer(exchange, 404, "text/html", ItemHtml.nothingHere());
        } else if (letter.matches()) {
            letter(exchange, shown.printShop().find(Integer.parseInt(letter.group(1))), letter.group(2) != null);
        } else {
            mail(exchange, mail.matches() ? shown.mail().find(Integer.parseInt(mail.group(1))) : Optional.empty());
        }
    }

    private void mail(HttpExchange exchange, Optional<KeptMail> mail) throws IOException {
        if (mail.isPresent()) {
            answer(exchange, 200, "text/html", ItemHtml.mail(mail.get()));
        } else {
            answer(exchange, 404, "text/html", ItemHtml.nothingHere());
        }
    }

    private void letter(HttpExchange exchange, Optional<ShopLetter> letter, boolean picture) throws IOException {
        if (letter.isEmpty()) {
            answer(exchange, 404, "text/html", ItemHtml.nothingHere());
        } else if (picture) {
            answer(
                    exchange,
                    200,
                    "image/png",
                    Pictures.of(shown.printShop().pdf(letter.get().id())));
        } else {
            answer(exchange, 200, "text/html", ItemHtml.letter(letter.get()));
        }
    }

    private void moveClock(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readNBytes(64), StandardCharsets.UTF_8);
        Matcher step = STEP.matcher(form);
        if (!step.matches()) {
            answer(exchange, 400, "text/plain", "forward is one of PT1H, PT12H, PT24H, PT168H");
            return;
        }
        shown.clock().forward(Duration.parse(step.group(1)));
        exchange.getResponseHeaders().set("Location", "/");
        answer(exchange, 303, "text/plain", "");
    }

    /** By address and not by a name that somebody pointed here; forms only from this page. */
    private boolean isForUs(HttpExchange exchange) {
        int port = server.getAddress().getPort();
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        String origin = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Origin"))
                .orElse("http://" + host);
        return (host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port))
                && origin.equals("http://" + host);
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        answer(exchange, status, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String resource(String name) throws IOException {
        try (InputStream bytes = StackPage.class.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
