package it.sportello.contracts.person;

/** When two persons would get the same code, digits of the second one's are replaced by letters. */
final class Omocodia {

    /** The letter at place n stands for the digit n. */
    private static final String LETTERS = "LMNPQRSTUV";

    private static final int[] DIGIT_POSITIONS = {6, 7, 9, 10, 12, 13, 14};

    private Omocodia() {}

    /** The code with its digits back; the check character stays that of the original. */
    static String restoreDigits(String code) {
        StringBuilder restored = new StringBuilder(code);
        for (int position : DIGIT_POSITIONS) {
            int digit = LETTERS.indexOf(code.charAt(position));
            if (digit >= 0) {
                restored.setCharAt(position, (char) ('0' + digit));
            }
        }
        return restored.toString();
    }
}
