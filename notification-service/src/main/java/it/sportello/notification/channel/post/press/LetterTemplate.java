package it.sportello.notification.channel.post.press;

import it.sportello.contracts.Language;
import it.sportello.notification.template.Template;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The letters we can write, and how long what is in them holds. */
public enum LetterTemplate implements Template {
    /** C10: the half dies 30 days after posting; counted from the batch, the printed day is never too late. */
    SECOND_HALF(Set.of("half"), Period.ofDays(30)),
    HALF_ISSUED_AGAIN,
    SIGNED_IN_ELSEWHERE,
    PIN_RECOVERED,
    PIN_RENEWED,
    PIN_PROMOTED,
    PIN_REVOKED,
    INITIAL_PIN_REVOKED,
    CONTACT_ADDED,
    CONTACT_REMOVED,
    CONTACT_CHANGED,
    CONTACT_CHOSEN,
    IDENTIFIED_REMOTELY,
    APPLICATION_PAYMENT_CHANGED(Set.of("protocol_number", "benefit"));

    private final Set<String> parameters;
    private final @Nullable Period validity;

    /** A notice that says the same to everybody. */
    LetterTemplate() {
        this(Set.of());
    }

    /** A notice: it tells of something and holds nothing. */
    LetterTemplate(Set<String> parameters) {
        this(parameters, null);
    }

    LetterTemplate(Set<String> parameters, @Nullable Period validity) {
        this.parameters = parameters;
        this.validity = validity;
    }

    public static Optional<LetterTemplate> find(String name) {
        return Template.find(values(), name);
    }

    /** Of every letter the first version is in use. */
    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> parameters() {
        return parameters;
    }

    /** Empty when nothing in the letter runs out. */
    Optional<Period> validity() {
        return Optional.ofNullable(validity);
    }

    String path(Language language) {
        return path("letter", language, "html");
    }
}
