package it.sportello.notification.template;

import java.util.Locale;

/** The languages citizens can read our texts in (N5). */
public enum MailLanguage {
    IT(Locale.ITALIAN),
    EN(Locale.UK),
    DE(Locale.GERMAN);

    private final Locale locale;

    MailLanguage(Locale locale) {
        this.locale = locale;
    }

    /** The language of a tag such as {@code de} or {@code de-IT}; Italian for everything we do not speak. */
    public static MailLanguage of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        for (MailLanguage known : values()) {
            if (known.tag().equals(language)) {
                return known;
            }
        }
        return IT;
    }

    public String tag() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }
}
