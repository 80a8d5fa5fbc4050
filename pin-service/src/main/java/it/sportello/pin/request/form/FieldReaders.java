package it.sportello.pin.request.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Text to value. Every fault is an {@link IllegalArgumentException} whose message the citizen reads, and which never repeats the text. */
final class FieldReaders {

    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}");

    private FieldReaders() {}

    static Function<String, String> text(int longest) {
        return typed -> {
            if (typed.length() > longest) {
                throw new IllegalArgumentException("has more than " + longest + " characters");
            }
            if (UNPRINTABLE.matcher(typed).find()) {
                throw new IllegalArgumentException("has characters that cannot be printed");
            }
            return typed;
        };
    }

    static Function<String, String> code(Pattern form, String fault) {
        return typed -> {
            String code = typed.toUpperCase(Locale.ROOT);
            if (!form.matcher(code).matches()) {
                throw new IllegalArgumentException(fault);
            }
            return code;
        };
    }

    static <E extends Enum<E>> Function<String, E> oneOf(Class<E> values) {
        return typed -> {
            try {
                return Enum.valueOf(values, typed);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("is none of the values it may have", e);
            }
        };
    }

    /** A birth date: not after {@code today}, and of somebody who can be alive. */
    static Function<String, LocalDate> birthDate(LocalDate today) {
        return typed -> {
            LocalDate date = date(typed);
            if (date.isAfter(today) || date.isBefore(today.minusYears(130))) {
                throw new IllegalArgumentException("cannot be a birth date");
            }
            return date;
        };
    }

    private static LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is not a date such as 1980-01-31", e);
        }
    }
}
