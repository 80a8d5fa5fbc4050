package it.sportello.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest(name = "N5 {0} is read as {1}")
    @CsvSource({"it,IT", "en,EN", "de,DE", "de-IT,DE", "EN,EN", "fr,IT", "sl,IT", "'',IT"})
    @DisplayName("N5 a region does not matter, and what we do not speak gets Italian")
    void aRegionDoesNotMatter(String tag, Language language) {
        assertThat(Language.firstOf(List.of(Locale.forLanguageTag(tag)))).isEqualTo(language);
    }

    @Test
    void aCodeIsReadExactly() {
        assertThat(Language.fromCode("de")).contains(Language.DE);
        assertThat(Language.fromCode("DE")).isEmpty();
        assertThat(Language.fromCode("fr")).isEmpty();
    }
}
