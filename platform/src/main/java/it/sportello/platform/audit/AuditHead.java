package it.sportello.platform.audit;

import java.util.HexFormat;

/** The last link of a chain, as it was published. */
record AuditHead(long seq, String hmac) {

    static AuditHead of(long seq, byte[] hmac) {
        return new AuditHead(seq, HexFormat.of().formatHex(hmac));
    }

    /** Reads {@code <seq>:<hmac in hex>}, the form in which heads are published. */
    static AuditHead parse(String published) {
        String[] parts = published.split(":", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("a published head reads <number>:<hmac in hex>, not " + published);
        }
        return new AuditHead(Long.parseLong(parts[0]), parts[1]);
    }

    @Override
    public String toString() {
        return seq + ":" + hmac;
    }
}
