package it.sportello.contactcenter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands where pin-service would: a real server that answers the three routes of the staff for anybody. What it is to do
 * otherwise for one person, or tax code, is told to it over HTTP ({@link PinScript}), because tests live in another class
 * loader. It knows one health card.
 */
public final class PinStandIn implements QuarkusTestResourceLifecycleManager {

    static final String URL = "sportello.pin-service.url";

    private final Map<String, String> scripts = new ConcurrentHashMap<>();
    private final Map<String, String> calls = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("No port for the stand-in of pin-service", e);
        }
        server.setExecutor(threads);
        server.createContext("/script/", this::learn);
        server.createContext("/calls/", exchange -> answer(exchange, 200, calls.getOrDefault(last(exchange), "")));
        server.createContext("/staff/people/", this::people);
        server.createContext("/staff/lookups", this::lookups);
        server.start();
        return Map.of(URL, "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void learn(HttpExchange exchange) throws IOException {
        scripts.put(last(exchange), body(exchange));
        answer(exchange, 204, "");
    }

    private void people(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        String person = path[3];
        String body = body(exchange);
        calls.put(person, header(exchange, "Authorization") + "\n" + header(exchange, "Case-Grant") + "\n" + body);
        String good = path.length == 5
                ? "{\"right\":%s}".formatted(body.contains(PinScript.CARD) || body.contains(PinScript.EXPIRY))
                : """
                        {"person_id":"%s","masked":true,"given_name":"M***","later":1,
                         "contacts":[{"channel":"SMS","address":"***0456","chosen":true,
                                      "added_at":"2020-04-01T08:00:00Z","counts_from":"2020-04-02T08:00:00Z"}],
                         "request":{"phone":"***0123","later":1,
                                    "contacts":[{"channel":"SMS","address":"***0456","chosen":true}]}}""".formatted(person);
        perform(exchange, scripts.getOrDefault(person, ""), good);
    }

    private void lookups(HttpExchange exchange) throws IOException {
        String asked = body(exchange);
        String script = scripts.entrySet().stream()
                .filter(entry -> asked.contains("\"" + entry.getKey() + "\""))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        perform(exchange, script, script.startsWith("{") ? script : "{\"requests\":[]}");
    }

    private static void perform(HttpExchange exchange, String script, String good) throws IOException {
        switch (script) {
            case PinScript.SILENT -> {
                // Holds the answer until the client has given up.
                exchange.getRequestBody().readAllBytes();
            }
            case PinScript.HANGING_UP -> exchange.close();
            case PinScript.OWN -> answer(exchange, 403, "{\"type\":\"https://sportello.example/problems/own-person\"}");
            case PinScript.BUSY -> {
                exchange.getResponseHeaders().add("Retry-After", "17");
                answer(exchange, 429, "{}");
            }
            case PinScript.FAILING -> answer(exchange, 500, "no json");
            default -> answer(exchange, 200, good);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }
}
