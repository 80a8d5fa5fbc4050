package it.sportello.pin.secret;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Mac;

/** A key outside the database: who has only the tables cannot try PINs on them. */
record Pepper(String id, Key key) {

    private static final String ALGORITHM = "HmacSHA256";

    /** Separates what is meant for one use from the same text in another. */
    private static final byte SEPARATOR = 0;

    Pepper {
        requireNonNull(id, "id");
        requireNonNull(key, "key");
    }

    byte[] mac(String use, String subject, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(use.getBytes(StandardCharsets.UTF_8));
            mac.update(SEPARATOR);
            mac.update(subject.getBytes(StandardCharsets.UTF_8));
            mac.update(SEPARATOR);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing, or the pepper is no key for it", e);
        }
    }

    @Override
    public String toString() {
        return "Pepper[" + id + "]";
    }
}
