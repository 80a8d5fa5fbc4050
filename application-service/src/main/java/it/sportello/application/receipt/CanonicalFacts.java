package it.sportello.application.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Facts as the bytes that are hashed and attached to the receipt: JSON without blanks, names sorted, in UTF-8, the same in
 * every language. Its form never changes, or receipts that are out in the world would fail: a new fact needs a new
 * claim beside {@code facts_hash}.
 */
public record CanonicalFacts(String json) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    public static CanonicalFacts of(FiledFacts facts) {
        try {
            // Through maps, whose keys are sorted at every depth; a tree keeps the order it was given.
            Object sortable = JSON.readValue(JSON.writeValueAsString(facts), Object.class);
            return new CanonicalFacts(JSON.writeValueAsString(sortable));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts cannot be written", e);
        }
    }

    /** SHA-256, base64url without padding. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "CanonicalFacts[redacted]";
    }
}
