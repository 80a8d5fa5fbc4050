package it.sportello.contactcenter.casework.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptProgressTest {

    @ParameterizedTest(name = "K6 {0}, {1}: verified {2}")
    @CsvSource({"true, true, true", "true, false, false", "false, true, false", "false, false, false"})
    @DisplayName("K6 right or wrong is told at the end alone, and all answers must be right")
    void rightOrWrongIsToldAtTheEndAlone(boolean first, boolean second, boolean verified) {
        ScriptProgress half = ScriptProgress.NONE.answer(first);

        assertThat(ScriptProgress.NONE.expects(Question.HEALTH_CARD_NUMBER)).isTrue();
        assertThat(half.standing()).isEqualTo(new ScriptStanding.Asking(Question.HEALTH_CARD_EXPIRY));
        assertThat(half.expects(Question.HEALTH_CARD_NUMBER)).isFalse();

        assertThat(half.answer(second).standing())
                .isEqualTo(verified ? new ScriptStanding.Verified() : new ScriptStanding.Failed());
        assertThat(half.answer(second).expects(Question.HEALTH_CARD_EXPIRY)).isFalse();
    }
}
