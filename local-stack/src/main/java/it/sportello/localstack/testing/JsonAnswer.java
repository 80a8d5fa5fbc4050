package it.sportello.localstack.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The content of an answer, read at once: the HTTP library compiles a script for every path that it is asked for. */
public final class JsonAnswer {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonAnswer() {}

    public static JsonNode of(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.asString(), e);
        }
    }
}
