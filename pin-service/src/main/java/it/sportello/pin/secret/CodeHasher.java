package it.sportello.pin.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;

/**
 * How one-time codes are kept: as an HMAC. A million codes are tried in a second, so what guards the table is the pepper,
 * which is not in it, and that a code lives for a day at most.
 */
@ApplicationScoped
public class CodeHasher {

    private static final String USE = "one-time-code";
    private static final UUID NOBODYS = new UUID(0, 0);

    private final Peppers peppers;
    private final KeptSecret nothing;

    CodeHasher(Peppers peppers) {
        this.peppers = peppers;
        this.nothing = new KeptSecret(Base64.getEncoder().encodeToString(new byte[32]), peppers.currentId());
    }

    /** @param codeId of this very code: no other row can be put in its place */
    public KeptSecret keep(UUID codeId, String code) {
        String pepperId = peppers.currentId();
        return new KeptSecret(Base64.getEncoder().encodeToString(mac(pepperId, codeId, code)), pepperId);
    }

    /** Takes the same time for whatever was typed. */
    public boolean isRight(KeptSecret kept, UUID codeId, String typed) {
        return MessageDigest.isEqual(Base64.getDecoder().decode(kept.hash()), mac(kept.pepperId(), codeId, typed));
    }

    /** Exactly the work of {@link #isRight}, for a code that does not exist. */
    public boolean isNobodys(String typed) {
        isRight(nothing, NOBODYS, typed);
        return false;
    }

    private byte[] mac(String pepperId, UUID codeId, String code) {
        return peppers.mac(pepperId, USE, codeId, code);
    }
}
