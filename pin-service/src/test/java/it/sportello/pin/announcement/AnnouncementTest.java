package it.sportello.pin.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.localstack.testing.KnownMessages;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AnnouncementTest {

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PIN_ISSUED", "LETTER_ORDERED", "RECOVERY_STARTED"})
    @DisplayName("C9 of every announcement that may go by post there is a message and a letter")
    void hasTexts(Announcement news) {
        KnownMessages.assertIncludeEverywhere(news.template(), Set.of());
    }

    @ParameterizedTest
    @EnumSource(names = {"PIN_ISSUED", "LETTER_ORDERED", "RECOVERY_STARTED"})
    @DisplayName("C9 what is told beside another letter, or on contacts alone, has a message and no letter")
    void hasAMessageAlone(Announcement news) {
        assertThat(KnownMessages.parametersByTemplate()).containsEntry(news.template(), Set.of());
        assertThat(KnownMessages.parametersByLetter()).doesNotContainKey(news.template());
    }
}
