package it.sportello.localstack.peers.sms;

import java.util.Map;

/** Reads what telephones read: the GSM 7 bit default alphabet of 3GPP TS 23.038, one octet a letter. */
final class GsmText {

    private static final int ESCAPE = 0x1B;

    private static final String[] ROWS = {
        "@£$¥èéùìòÇ\nØø\rÅå",
        "Δ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ",
        " !\"#¤%&'()*+,-./",
        "0123456789:;<=>?",
        "¡ABCDEFGHIJKLMNO",
        "PQRSTUVWXYZÄÖÑÜ§",
        "¿abcdefghijklmno",
        "pqrstuvwxyzäöñüà"
    };

    private static final Map<Integer, Character> BEHIND_ESCAPE = Map.of(
            0x0A, '\f', 0x14, '^', 0x28, '{', 0x29, '}', 0x2F, '\\', 0x3C, '[', 0x3D, '~', 0x3E, ']', 0x40, '|', 0x65,
            '€');

    private GsmText() {}

    static String decode(byte[] octets) {
        var text = new StringBuilder();
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == ESCAPE && i + 1 < octets.length) {
                i++;
                text.append(BEHIND_ESCAPE.getOrDefault((int) octets[i], '?'));
            } else {
                text.append(ROWS[octets[i] >> 4].charAt(octets[i] & 0x0F));
            }
        }
        return text.toString();
    }
}
