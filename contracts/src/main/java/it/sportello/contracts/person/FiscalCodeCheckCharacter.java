package it.sportello.contracts.person;

/** The control figures: a letter from two tables for personal codes, Luhn for provisional ones. */
final class FiscalCodeCheckCharacter {

    /** Worth of 0–9 and of A–Z where they stand first, third, fifth …; elsewhere each is worth its index. */
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private FiscalCodeCheckCharacter() {}

    /** @param body the first 15 characters, omocodia letters as they stand */
    static char of(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int place = place(body.charAt(i));
            sum += i % 2 == 0 ? ODD[place] : place;
        }
        return (char) ('A' + sum % 26);
    }

    private static int place(char character) {
        return character <= '9' ? character - '0' : character - 'A';
    }

    static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int doubled = 2 * digit;
            sum += i % 2 == 0 ? digit : doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }
}
