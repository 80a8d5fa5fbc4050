package it.sportello.contracts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages in which citizens are served and written to (N5); Italian unless they ask for another. */
public enum Language {
    IT(Locale.ITALIAN),
    EN(Locale.UK),
    DE(Locale.GERMAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** ISO 639-1, as it stands in JSON, events, tables and {@code Content-Language}. */
    public String code() {
        return locale.getLanguage();
    }

    /** How days, hours and numbers are written in it. */
    public Locale locale() {
        return locale;
    }

    /** The language of exactly this code; empty for one we do not speak. */
    public static Optional<Language> fromCode(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The first of the languages somebody accepts, in their order of preference, that we speak. */
    public static Language firstOf(List<Locale> accepted) {
        return accepted.stream()
                .flatMap(wanted -> fromCode(wanted.getLanguage()).stream())
                .findFirst()
                .orElse(IT);
    }
}
