package it.sportello.pin.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Languages in which a citizen can be written to. */
public enum Language {
    IT,
    EN,
    DE;

    /** ISO 639-1, as it stands in JSON, events and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> fromCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
