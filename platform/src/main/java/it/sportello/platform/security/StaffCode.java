package it.sportello.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a citizen is told of a member of the staff (K7): enough to ask about them, and to see that it was the same one,
 * but not their token's subject.
 */
public final class StaffCode {

    private static final int BYTES = 4;

    private StaffCode() {}

    /** Eight lower-case hexadecimal digits of a one-way function of the token's subject. */
    public static String of(String subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
