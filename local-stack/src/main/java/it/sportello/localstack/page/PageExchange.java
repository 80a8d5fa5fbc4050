package it.sportello.localstack.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A browser's request for a page of the local stack. Nothing of the answer is kept, or runs, or comes from elsewhere. */
public record PageExchange(HttpExchange http) {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** By address and not by a name that somebody pointed here; forms only from this page. */
    public boolean isForUs() {
        int port = http.getLocalAddress().getPort();
        String host =
                Optional.ofNullable(http.getRequestHeaders().getFirst("Host")).orElse("");
        String origin =
                Optional.ofNullable(http.getRequestHeaders().getFirst("Origin")).orElse("http://" + host);
        return (host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port))
                && origin.equals("http://" + host);
    }

    public void refuse() throws IOException {
        answer(403, "text/plain", "This page answers only to its own address.");
    }

    public void html(int status, String document) throws IOException {
        answer(status, "text/html", document);
    }

    public void style() throws IOException {
        answer(200, "text/css", resource("style.css"));
    }

    public void icon() throws IOException {
        answer(200, "image/svg+xml", resource("icon.svg"));
    }

    public void answer(int status, String type, String text) throws IOException {
        answer(status, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public void answer(int status, String type, byte[] body) throws IOException {
        var headers = http.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        http.getResponseBody().write(body);
    }

    private static String resource(String name) throws IOException {
        try (InputStream bytes = PageExchange.class.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
