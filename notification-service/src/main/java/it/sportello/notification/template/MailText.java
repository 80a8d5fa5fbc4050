package it.sportello.notification.template;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Language;

/** A finished text. May hold half a PIN. */
public record MailText(Language language, String subject, String body) {

    public MailText {
        requireNonNull(language, "language");
        requireNonNull(subject, "subject");
        requireNonNull(body, "body");
    }

    @Override
    public String toString() {
        return "MailText[" + language + "]";
    }
}
