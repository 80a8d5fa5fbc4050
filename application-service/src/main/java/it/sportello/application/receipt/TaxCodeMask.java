package it.sportello.application.receipt;

/**
 * A tax code of which its holder recognises theirs, and nobody learns when and where they were born: the six letters of the
 * name stay, of a provisional code the first three digits.
 */
final class TaxCodeMask {

    private static final int PROVISIONAL_LENGTH = 11;
    private static final int LETTERS_OF_THE_NAME = 6;
    private static final int FIRST_DIGITS = 3;

    private TaxCodeMask() {}

    static String of(String taxCode) {
        int shown = taxCode.length() == PROVISIONAL_LENGTH ? FIRST_DIGITS : LETTERS_OF_THE_NAME;
        return taxCode.substring(0, shown) + "*".repeat(taxCode.length() - shown);
    }
}
