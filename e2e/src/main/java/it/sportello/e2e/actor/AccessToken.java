package it.sportello.e2e.actor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;

/** A token as its holder can read it, unverified. */
public record AccessToken(String value) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static AccessToken of(Answer signIn) {
        return new AccessToken(signIn.string("access_token"));
    }

    public String subject() {
        return claims().required("sub").asText();
    }

    /** From when on nobody takes it. */
    public Instant expiry() {
        return Instant.ofEpochSecond(claims().required("exp").asLong());
    }

    /** Which of the issuer's keys signed it. */
    public String keyId() {
        return part(0).required("kid").asText();
    }

    /** It is worth as much as the PIN. */
    @Override
    public String toString() {
        return "AccessToken[redacted]";
    }

    private JsonNode claims() {
        return part(1);
    }

    private JsonNode part(int index) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(value.split("\\.")[index]));
        } catch (IOException e) {
            throw new UncheckedIOException("Not a token", e);
        }
    }
}
