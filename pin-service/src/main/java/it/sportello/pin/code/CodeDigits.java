package it.sportello.pin.code;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;

/** Six digits, as drawn or as typed. */
record CodeDigits(String value) {

    CodeDigits {
        requireNonNull(value, "value");
    }

    private static final int SIX_DIGITS = 1_000_000;

    static CodeDigits draw(SecureRandom random) {
        return new CodeDigits("%06d".formatted(random.nextInt(SIX_DIGITS)));
    }

    static CodeDigits read(String typed) {
        return new CodeDigits(TypedCode.digits(typed));
    }

    @Override
    public String toString() {
        return "CodeDigits[redacted]";
    }
}
