package it.sportello.notification.template;

import it.sportello.contracts.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A text that orders ask for: its constant's name in kebab-case, the version now in use, and what it must be given. */
public interface Template {

    String name();

    int version();

    Set<String> parameters();

    /** Of {@code all} the one that orders call {@code name}. */
    static <T extends Template> Optional<T> find(T[] all, String name) {
        return Stream.of(all).filter(template -> nameOf(template).equals(name)).findFirst();
    }

    /** Whether {@code given} has everything the text needs. */
    default boolean isSatisfiedBy(Map<String, String> given) {
        return given.keySet().containsAll(parameters());
    }

    /** Where the text stands among the templates. */
    default String path(String medium, Language language, String ending) {
        return "%s/%s/v%d/%s.%s".formatted(medium, nameOf(this), version(), language.code(), ending);
    }

    private static String nameOf(Template template) {
        return template.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
