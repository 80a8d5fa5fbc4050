package it.sportello.pin.secret;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** A secret in clear that somebody carries and need not read: 32 random bytes, and before them what it names, if anything. */
public final class OpaqueToken {

    private static final int SECRET = 32;

    private final byte[] content;

    private OpaqueToken(byte[] content) {
        this.content = content;
    }

    /** One that names nothing. */
    public static OpaqueToken next(SecureRandom random) {
        return next(new byte[0], random);
    }

    public static OpaqueToken next(byte[] named, SecureRandom random) {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return new OpaqueToken(ByteBuffer.allocate(named.length + SECRET)
                .put(named)
                .put(secret)
                .array());
    }

    /** Empty when it cannot be one that names so many bytes. */
    public static Optional<OpaqueToken> parse(String presented, int named) {
        try {
            byte[] content = Base64.getUrlDecoder().decode(presented);
            return content.length == named + SECRET ? Optional.of(new OpaqueToken(content)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What it names, and then the secret. */
    public ByteBuffer content() {
        return ByteBuffer.wrap(content).asReadOnlyBuffer();
    }

    /** What is kept of it: random bytes need no slow hash. */
    public byte[] fingerprint() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** As it goes over the wire. */
    public String reveal() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }

    @Override
    public String toString() {
        return "OpaqueToken[redacted]";
    }
}
