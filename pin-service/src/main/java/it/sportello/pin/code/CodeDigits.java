package it.sportello.pin.code;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Six digits, as drawn or as typed. */
record CodeDigits(String value) {

    private static final int SIX_DIGITS = 1_000_000;

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s-]");

    static CodeDigits draw(SecureRandom random) {
        return new CodeDigits("%06d".formatted(random.nextInt(SIX_DIGITS)));
    }

    /** Blanks and hyphens do not count: people group digits. */
    static CodeDigits read(String typed) {
        return new CodeDigits(BETWEEN_DIGITS.matcher(typed).replaceAll(""));
    }

    @Override
    public String toString() {
        return "CodeDigits[redacted]";
    }
}
