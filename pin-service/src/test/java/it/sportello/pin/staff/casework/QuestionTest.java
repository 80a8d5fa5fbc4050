package it.sportello.pin.staff.casework;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.pin.register.HealthCard;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    private static final Optional<HealthCard> CARD =
            Optional.of(new HealthCard("80380001234567890123", LocalDate.of(2025, 12, 31)));

    @ParameterizedTest
    @DisplayName("K6 an answer is right when it is the card's, however it is written")
    @CsvSource({
        "HEALTH_CARD_NUMBER, 80380001234567890123, true",
        "HEALTH_CARD_NUMBER, 80380 00123 45678 90123, true",
        "HEALTH_CARD_NUMBER, 80380001234567890124, false",
        "HEALTH_CARD_NUMBER, 2025-12-31, false",
        "HEALTH_CARD_EXPIRY, 2025-12-31, true",
        "HEALTH_CARD_EXPIRY, 2025/12/31, true",
        "HEALTH_CARD_EXPIRY, 2025-12-30, false",
    })
    void comparesWithTheCard(Question question, String answer, boolean right) {
        assertThat(question.isRight(answer, CARD)).isEqualTo(right);
    }

    @Test
    @DisplayName("K6 of whom the register knows no card no answer is right")
    void nothingIsRightWithoutCard() {
        assertThat(Question.HEALTH_CARD_NUMBER.isRight("-", Optional.empty())).isFalse();
        assertThat(Question.HEALTH_CARD_NUMBER.isRight("", Optional.empty())).isFalse();
    }
}
