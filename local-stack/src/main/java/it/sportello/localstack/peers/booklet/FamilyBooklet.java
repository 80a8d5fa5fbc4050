package it.sportello.localstack.peers.booklet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.sportello.localstack.embedded.ListenAddress;
import it.sportello.localstack.peers.control.RemoteControl;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Stands for the authority's platform on which parents pay sitters. {@code POST /credits} with an {@code Idempotency-Key}
 * puts a bonus into a booklet, once for each key; {@code DELETE /credits/{key}} takes it back. Everybody has a booklet who
 * was not told otherwise.
 */
public final class FamilyBooklet implements AutoCloseable, FamilyBookletMXBean {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CREDITS = "/credits";

    private record Answer(int status, String json) {

        static final Answer FAILED = new Answer(500, "{\"type\":\"about:blank\",\"status\":500}");
    }

    private final HttpServer server;
    private final CreditBook book;
    private final Supplier<Instant> clock;
    private final Map<String, Parent> parents = new ConcurrentHashMap<>();

    /** Credits are kept in {@code directory} and are there again after the next start. */
    public FamilyBooklet(int port, Path directory, Supplier<Instant> clock) {
        this.clock = clock;
        book = new CreditBook(directory);
        server = listening(port);
        server.createContext(CREDITS, this::handle);
        server.createContext("/registration", exchange -> answer(exchange, new Answer(200, "{\"registered\":true}")));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        RemoteControl.attach(NAME, this);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Everybody's credits, for the page that shows them. */
    public List<Credit> newestFirst() {
        return book.all().reversed();
    }

    @Override
    public void unregister(String taxCode) {
        parent(taxCode).setRegistered(false);
    }

    @Override
    public void register(String taxCode) {
        parent(taxCode).setRegistered(true);
    }

    @Override
    public void failNext(String taxCode, int times) {
        parent(taxCode).failNext(times);
    }

    @Override
    public void holdAnswers(String taxCode) {
        parent(taxCode).answers().hold();
    }

    @Override
    public void releaseAnswers(String taxCode) {
        parent(taxCode).answers().release();
    }

    @Override
    public int calls(String taxCode) {
        return parent(taxCode).calls();
    }

    @Override
    public int credits(String taxCode) {
        return (int) creditsOf(taxCode).count();
    }

    @Override
    public long cents(String taxCode) {
        return creditsOf(taxCode).mapToLong(Credit::cents).sum();
    }

    @Override
    public void close() {
        parents.values().forEach(parent -> parent.answers().release());
        server.stop(0);
        RemoteControl.detach(NAME);
    }

    private Stream<Credit> creditsOf(String taxCode) {
        return book.all().stream().filter(credit -> credit.taxCode().equals(taxCode));
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (exchange.getRequestMethod()) {
            case "POST" -> credit(exchange);
            case "DELETE" -> cancel(exchange, path.substring(Math.min(path.length(), CREDITS.length() + 1)));
            default -> answer(exchange, new Answer(405, "{\"type\":\"about:blank\",\"status\":405}"));
        }
    }

    private void credit(HttpExchange exchange) throws IOException {
        JsonNode asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        Parent parent = parent(asked.path("tax_code").asText());
        Answer answer = parent.failsNow() ? Answer.FAILED : credited(parent, key, asked);
        parent.answers().pass();
        answer(exchange, answer);
    }

    private Answer credited(Parent parent, String key, JsonNode asked) {
        if (!parent.isRegistered()) {
            return new Answer(422, """
                    {"type":"https://booklet.example/problems/not-registered","title":"No booklet","status":422}""");
        }
        Credit credit = book.credit(
                key,
                asked.path("tax_code").asText(),
                asked.path("protocol_number").asText(),
                asked.path("amount_cents").asLong(),
                clock.get());
        return new Answer(201, "{\"reference\":\"%s\"}".formatted(credit.reference()));
    }

    private void cancel(HttpExchange exchange, String key) throws IOException {
        book.cancel(key);
        answer(exchange, new Answer(200, "{}"));
    }

    private Parent parent(String taxCode) {
        return parents.computeIfAbsent(taxCode, _ -> new Parent());
    }

    private static HttpServer listening(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(ListenAddress.get(), port), 0);
        } catch (IOException e) {
            throw new IllegalStateException("The family booklet cannot listen on port " + port, e);
        }
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
        String type = answer.status() < 400 ? "application/json" : "application/problem+json";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
