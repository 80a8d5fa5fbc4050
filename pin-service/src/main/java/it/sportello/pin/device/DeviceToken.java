package it.sportello.pin.device;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** By which a device is known again. It opens nothing: a copied one only keeps a sign-in from being announced. */
public final class DeviceToken {

    private static final int LENGTH = 32;

    private final byte[] content;

    private DeviceToken(byte[] content) {
        this.content = content;
    }

    static DeviceToken next(SecureRandom random) {
        byte[] content = new byte[LENGTH];
        random.nextBytes(content);
        return new DeviceToken(content);
    }

    /** Empty when it cannot be one of ours. */
    public static Optional<DeviceToken> parse(String presented) {
        try {
            byte[] content = Base64.getUrlDecoder().decode(presented);
            return content.length == LENGTH ? Optional.of(new DeviceToken(content)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What is kept of it. */
    byte[] fingerprint() {
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
        return "DeviceToken[redacted]";
    }
}
