package it.sportello.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Record headers as the JSON text that a dead letter keeps. Of a repeated name the last value counts, as in reading. */
public final class RecordHeaders {

    private static final JsonMapper MAPPER = new JsonMapper();

    private RecordHeaders() {}

    static String toJson(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : headers) {
            texts.put(header.key(), new String(Objects.requireNonNullElse(header.value(), new byte[0]), UTF_8));
        }
        try {
            return MAPPER.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts that JSON cannot express", e);
        }
    }

    /** The names and texts of headers that were kept as JSON. */
    public static Map<String, String> parse(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not headers that were kept", e);
        }
    }
}
