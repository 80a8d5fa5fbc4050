package it.sportello.application.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    @DisplayName("N5 the first accepted language that we speak is taken")
    void takesTheFirstWeSpeak() {
        assertThat(Language.firstOf(List.of(Locale.FRENCH, Locale.forLanguageTag("de-AT"), Locale.ENGLISH)))
                .isEqualTo(Language.DE);
    }

    @Test
    @DisplayName("N5 Italian is spoken when nothing else is agreed")
    void speaksItalianOtherwise() {
        assertThat(Language.firstOf(List.of())).isEqualTo(Language.IT);
        assertThat(Language.firstOf(List.of(Locale.FRENCH, Locale.forLanguageTag("*"))))
                .isEqualTo(Language.IT);
    }
}
