package it.sportello.e2e.actor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What a service said. */
public record Answer(int status, HttpHeaders headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Missing when there is no such member. */
    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    public String string(String member) {
        return at("/" + member).asText();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** @throws UnexpectedAnswerException unless the status is the expected one */
    public Answer require(int expected) {
        if (status != expected) {
            throw new UnexpectedAnswerException(expected, this);
        }
        return this;
    }

    private JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException("Not JSON, status " + status, e);
        }
    }
}
