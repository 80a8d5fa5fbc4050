package it.sportello.application.declaration;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.Language;

/** A text that citizens read, in every language they are served in. */
public record LocalizedText(String it, String en, String de) {

    public LocalizedText {
        requireNonNull(it, "it");
        requireNonNull(en, "en");
        requireNonNull(de, "de");
    }

    public String in(Language language) {
        return switch (language) {
            case IT -> it;
            case EN -> en;
            case DE -> de;
        };
    }
}
