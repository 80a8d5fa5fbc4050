package it.sportello.pin.code;

import java.util.regex.Pattern;

/** Six digits as people type or say them: blanks and hyphens do not count, because people group digits. */
public final class TypedCode {

    /** What a form takes. */
    public static final String PATTERN = "^([\\s-]*[0-9]){6}[\\s-]*$";

    /** Characters of the longest one that a form takes. */
    public static final int LONGEST = 16;

    private static final Pattern NOT_COUNTED = Pattern.compile("[\\s-]");

    private TypedCode() {}

    static String digits(String typed) {
        return NOT_COUNTED.matcher(typed).replaceAll("");
    }
}
