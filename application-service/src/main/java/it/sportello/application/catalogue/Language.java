package it.sportello.application.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages in which citizens are served; Italian unless they ask for another. */
public enum Language {
    IT,
    EN,
    DE;

    /** The first of the languages a client accepts, in its order of preference, that we speak. */
    public static Language firstOf(List<Locale> accepted) {
        return accepted.stream().flatMap(Language::matching).findFirst().orElse(IT);
    }

    /** As in {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Stream<Language> matching(Locale locale) {
        return Stream.of(values()).filter(language -> language.tag().equals(locale.getLanguage()));
    }
}
