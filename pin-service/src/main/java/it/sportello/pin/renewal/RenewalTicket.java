package it.sportello.pin.renewal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** What somebody gets who knows an expired PIN, in clear: for five minutes and once it is worth a new one (C10). */
public final class RenewalTicket {

    private static final int LENGTH = 32;

    private final byte[] content;

    private RenewalTicket(byte[] content) {
        this.content = content;
    }

    static RenewalTicket next(SecureRandom random) {
        byte[] content = new byte[LENGTH];
        random.nextBytes(content);
        return new RenewalTicket(content);
    }

    /** Empty when it cannot be one of ours. */
    static Optional<RenewalTicket> parse(String presented) {
        try {
            byte[] content = Base64.getUrlDecoder().decode(presented);
            return content.length == LENGTH ? Optional.of(new RenewalTicket(content)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What is kept of it: 32 random bytes need no slow hash. */
    byte[] fingerprint() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** As it goes over the wire: a secret. */
    public String reveal() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }

    @Override
    public String toString() {
        return "RenewalTicket[redacted]";
    }
}
