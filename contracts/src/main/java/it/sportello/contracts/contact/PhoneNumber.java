package it.sportello.contracts.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A telephone number that can be called, in E.164 form: {@code +390612345678}. A number without country is Italian,
 * whose landline numbers keep their leading zero.
 */
public record PhoneNumber(String value) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{5,14}");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s().\\-/]");
    private static final String ITALY = "+39";

    public PhoneNumber {
        value = withCountry(PUNCTUATION.matcher(value).replaceAll(""));
        if (!E164.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a telephone number");
        }
    }

    /** @throws IllegalArgumentException when it is none; the message does not repeat it */
    @JsonCreator
    public static PhoneNumber parse(String typed) {
        return new PhoneNumber(typed);
    }

    private static String withCountry(String dense) {
        if (dense.startsWith("+")) {
            return dense;
        }
        return dense.startsWith("00") ? "+" + dense.substring(2) : ITALY + dense;
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return "PhoneNumber[redacted]";
    }
}
