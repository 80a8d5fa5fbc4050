package it.sportello.localstack.peers.card;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** DER between two lines that say what it is (RFC 7468). */
final class Pem {

    private static final int LINE = 64;
    private static final byte[] NEWLINE = "\n".getBytes(StandardCharsets.US_ASCII);

    private Pem() {}

    static String of(String label, byte[] der) {
        return """
                -----BEGIN %1$s-----
                %2$s
                -----END %1$s-----
                """.formatted(label, Base64.getMimeEncoder(LINE, NEWLINE).encodeToString(der));
    }

    static byte[] decoded(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
