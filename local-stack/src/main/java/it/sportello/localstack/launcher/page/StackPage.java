package it.sportello.localstack.launcher.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.sportello.localstack.embedded.ListenAddress;
import it.sportello.localstack.page.PageExchange;
import it.sportello.localstack.peers.KeptMail;
import it.sportello.localstack.peers.printshop.ShopLetter;
import java.io.IOException;
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

    private void handle(HttpExchange http) throws IOException {
        try (http) {
            var exchange = new PageExchange(http);
            if (!exchange.isForUs()) {
                exchange.refuse();
                return;
            }
            String path = http.getRequestURI().getPath();
            switch (http.getRequestMethod() + " " + path) {
                case "GET /" -> exchange.html(200, html.overview());
                case "GET /style.css" -> exchange.style();
                case "GET /icon.svg" -> exchange.icon();
                case "POST /clock" -> moveClock(exchange);
                default -> item(exchange, path);
            }
        }
    }

    private void item(PageExchange exchange, String path) throws IOException {
        Matcher mail = MAIL.matcher(path);
        Matcher letter = LETTER.matcher(path);
        if (!"GET".equals(exchange.http().getRequestMethod())) {
            exchange.html(404, ItemHtml.nothingHere());
        } else if (letter.matches()) {
            letter(exchange, shown.printShop().find(Integer.parseInt(letter.group(1))), letter.group(2) != null);
        } else {
            mail(exchange, mail.matches() ? shown.mail().find(Integer.parseInt(mail.group(1))) : Optional.empty());
        }
    }

    private void mail(PageExchange exchange, Optional<KeptMail> mail) throws IOException {
        if (mail.isPresent()) {
            exchange.html(200, ItemHtml.mail(mail.get()));
        } else {
            exchange.html(404, ItemHtml.nothingHere());
        }
    }

    private void letter(PageExchange exchange, Optional<ShopLetter> letter, boolean picture) throws IOException {
        if (letter.isEmpty()) {
            exchange.html(404, ItemHtml.nothingHere());
        } else if (picture) {
            byte[] pdf = shown.printShop().pdf(letter.get().id());
            exchange.answer(200, "image/png", Pictures.of(pdf));
        } else {
            exchange.html(200, ItemHtml.letter(letter.get()));
        }
    }

    private void moveClock(PageExchange exchange) throws IOException {
        String form = new String(exchange.http().getRequestBody().readNBytes(64), StandardCharsets.UTF_8);
        Matcher step = STEP.matcher(form);
        if (!step.matches()) {
            exchange.answer(400, "text/plain", "forward is one of PT1H, PT12H, PT24H, PT168H");
            return;
        }
        shown.clock().forward(Duration.parse(step.group(1)));
        exchange.http().getResponseHeaders().set("Location", "/");
        exchange.answer(303, "text/plain", "");
    }
}
