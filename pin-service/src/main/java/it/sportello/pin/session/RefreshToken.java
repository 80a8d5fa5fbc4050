package it.sportello.pin.session;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A refresh token in clear. To clients it is opaque; to us it names its session, so that one that was good once is told
 * from one that never was: whoever knows a session's id has held one of its tokens.
 */
public final class RefreshToken {

    private static final int ID = 16;
    private static final int SECRET = 32;

    private final byte[] content;

    private RefreshToken(byte[] content) {
        this.content = content;
    }

    static RefreshToken next(UUID sessionId, SecureRandom random) {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return new RefreshToken(ByteBuffer.allocate(ID + SECRET)
                .putLong(sessionId.getMostSignificantBits())
                .putLong(sessionId.getLeastSignificantBits())
                .put(secret)
                .array());
    }

    /** Empty when it cannot be one of ours. */
    public static Optional<RefreshToken> parse(String presented) {
        try {
            byte[] content = Base64.getUrlDecoder().decode(presented);
            return content.length == ID + SECRET ? Optional.of(new RefreshToken(content)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    UUID sessionId() {
        ByteBuffer id = ByteBuffer.wrap(content);
        return new UUID(id.getLong(), id.getLong());
    }

    /** What is kept of it. */
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
        return "RefreshToken[redacted]";
    }
}
