package it.sportello.notification.template;

import java.io.ByteArrayOutputStream;
import java.util.OptionalInt;

/**
 * The alphabet that every telephone has (3GPP TS 23.038, GSM 7 bit default): a short message in it has 160 places, in any
 * other 70. Encoded unpacked, one octet a place, as message centers take it.
 */
final class GsmAlphabet {

    private static final char ESCAPE = '\u001B';

    /** By code; the place of the escape holds itself. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ"
            + " !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Behind an escape, so of two places: each letter with the code that follows the escape. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private static final byte[] EXTENDED_CODES = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};

    private GsmAlphabet() {}

    /** How many places {@code text} takes; empty when it has a letter that the alphabet has not. */
    static OptionalInt places(String text) {
        int places = 0;
        for (char letter : text.toCharArray()) {
            if (isBasic(letter)) {
                places++;
            } else if (EXTENDED.indexOf(letter) >= 0) {
                places += 2;
            } else {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(places);
    }

    /** @param text of the alphabet's letters alone */
    static byte[] encode(String text) {
        var octets = new ByteArrayOutputStream();
        for (char letter : text.toCharArray()) {
            if (isBasic(letter)) {
                octets.write(BASIC.indexOf(letter));
            } else {
                octets.write(ESCAPE);
                octets.write(EXTENDED_CODES[EXTENDED.indexOf(letter)]);
            }
        }
        return octets.toByteArray();
    }

    private static boolean isBasic(char letter) {
        return letter != ESCAPE && BASIC.indexOf(letter) >= 0;
    }
}
