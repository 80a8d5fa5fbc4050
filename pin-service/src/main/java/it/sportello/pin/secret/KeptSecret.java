package it.sportello.pin.secret;

import static java.util.Objects.requireNonNull;

/** What stays of a secret: a PHC string or an HMAC, and the pepper that went into it. Useless without the pepper, yet never shown. */
public record KeptSecret(String hash, String pepperId) {

    public KeptSecret {
        requireNonNull(hash, "hash");
        requireNonNull(pepperId, "pepperId");
    }

    @Override
    public String toString() {
        return "KeptSecret[" + pepperId + ", redacted]";
    }
}
