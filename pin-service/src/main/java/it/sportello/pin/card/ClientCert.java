package it.sportello.pin.card;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads the header of RFC 9440: one certificate as a byte sequence of RFC 8941. */
final class ClientCert {

    /** In bytes; a card's has two thousand. */
    private static final int LONGEST = 8192;

    private ClientCert() {}

    /**
     * @param lines all that stands under this name: a second one comes from somebody else than the edge
     * @return empty when it is anything else than one byte sequence
     */
    static Optional<byte[]> parse(List<String> lines) {
        if (lines.size() != 1) {
            return Optional.empty();
        }
        String line = lines.getFirst();
        boolean sequence = line.length() > 2 && line.startsWith(":") && line.endsWith(":");
        return sequence ? decode(line.substring(1, line.length() - 1)) : Optional.empty();
    }

    private static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text)).filter(bytes -> bytes.length <= LONGEST);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
