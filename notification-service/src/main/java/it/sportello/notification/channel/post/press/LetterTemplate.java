package it.sportello.notification.channel.post.press;

import it.sportello.contracts.Language;
import it.sportello.notification.template.Template;
import java.time.Period;
import java.util.Optional;
import java.util.Set;

/** The letters we can write, and how long each holds. */
public enum LetterTemplate implements Template {
    /** C10: the half dies 30 days after posting; counted from the batch, the printed day is never too late. */
    SECOND_HALF(1, Set.of("half"), Period.ofDays(30));

    private final int version;
    private final Set<String> parameters;
    private final Period validity;

    LetterTemplate(int version, Set<String> parameters, Period validity) {
        this.version = version;
        this.parameters = parameters;
        this.validity = validity;
    }

    public static Optional<LetterTemplate> find(String name) {
        return Template.find(values(), name);
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Set<String> parameters() {
        return parameters;
    }

    Period validity() {
        return validity;
    }

    String path(Language language) {
        return path("letter", language, "html");
    }
}
