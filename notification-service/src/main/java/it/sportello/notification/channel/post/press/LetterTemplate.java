package it.sportello.notification.channel.post.press;

import it.sportello.contracts.Language;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The letters we can write, each with the version now in use, what it must be given and how long it holds. */
public enum LetterTemplate {
    /** C10: the half dies 30 days after posting; counted from the batch, the printed day is never too late. */
    SECOND_HALF("second-half", 1, Set.of("half"), Period.ofDays(30));

    private final String templateName;
    private final int version;
    private final Set<String> parameters;
    private final Period validity;

    LetterTemplate(String templateName, int version, Set<String> parameters, Period validity) {
        this.templateName = templateName;
        this.version = version;
        this.parameters = parameters;
        this.validity = validity;
    }

    /** The template that orders call {@code name}. */
    public static Optional<LetterTemplate> find(String name) {
        for (LetterTemplate template : values()) {
            if (template.templateName.equals(name)) {
                return Optional.of(template);
            }
        }
        return Optional.empty();
    }

    /** Whether {@code given} has everything the text needs. */
    public boolean isSatisfiedBy(Map<String, String> given) {
        return given.keySet().containsAll(parameters);
    }

    Period validity() {
        return validity;
    }

    /** Where the text stands among the templates. */
    String path(Language language) {
        return "letter/%s/v%d/%s.html".formatted(templateName, version, language.code());
    }
}
