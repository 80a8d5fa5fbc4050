package it.sportello.pin.session;

import it.sportello.pin.secret.OpaqueToken;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/**
 * A refresh token in clear. To clients it is opaque; to us it names its session, so that one that was good once is told
 * from one that never was: whoever knows a session's id has held one of its tokens.
 */
public final class RefreshToken {

    private static final int ID = 16;

    private final OpaqueToken token;

    private RefreshToken(OpaqueToken token) {
        this.token = token;
    }

    static RefreshToken next(UUID sessionId, SecureRandom random) {
        byte[] id = ByteBuffer.allocate(ID)
                .putLong(sessionId.getMostSignificantBits())
                .putLong(sessionId.getLeastSignificantBits())
                .array();
        return new RefreshToken(OpaqueToken.next(id, random));
    }

    /** Empty when it cannot be one of ours. */
    public static Optional<RefreshToken> parse(String presented) {
        return OpaqueToken.parse(presented, ID).map(RefreshToken::new);
    }

    UUID sessionId() {
        ByteBuffer content = token.content();
        return new UUID(content.getLong(), content.getLong());
    }

    byte[] fingerprint() {
        return token.fingerprint();
    }

    /** As it goes over the wire: a secret. */
    public String reveal() {
        return token.reveal();
    }

    @Override
    public String toString() {
        return "RefreshToken[redacted]";
    }
}
