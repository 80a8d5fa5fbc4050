package it.sportello.contracts;

/** The characters new PINs are drawn from (C4). None holds two characters that look alike. */
public enum PinAlphabet {
    /** Crockford's Base32: no I, L, O, U. The other two are parts of it. */
    CROCKFORD("0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
    HEX("0123456789ABCDEF"),
    DIGITS("0123456789");

    private final String symbols;

    PinAlphabet(String symbols) {
        this.symbols = symbols;
    }

    public String symbols() {
        return symbols;
    }
}
