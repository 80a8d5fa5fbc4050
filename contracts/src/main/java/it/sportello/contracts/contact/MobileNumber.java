package it.sportello.contracts.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A mobile number that can receive an SMS, in E.164 form: {@code +393331234567}. Of Italian numbers only those that
 * begin with 3 are mobile; of other countries' numbers the network alone can tell.
 */
public record MobileNumber(String value) {

    private static final Pattern ITALIAN_MOBILE_OR_FOREIGN = Pattern.compile("\\+393\\d{8,9}|\\+(?!39)\\d+");

    public MobileNumber {
        value = new PhoneNumber(value).value();
        if (!ITALIAN_MOBILE_OR_FOREIGN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a mobile number");
        }
    }

    /** @throws IllegalArgumentException when it is none; the message does not repeat it */
    @JsonCreator
    public static MobileNumber parse(String typed) {
        return new MobileNumber(typed);
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return "MobileNumber[redacted]";
    }
}
