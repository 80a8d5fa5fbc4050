package it.sportello.application.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StaffActTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("K7 the audit's word for an act leads back to it, and is one that citizens can be told")
    void isKnownByItsWord(StaffAct act) {
        assertThat(StaffAct.of(act.word())).isEqualTo(act);
        assertThat(act.word()).matches("[a-z-]{1,100}");
    }
}
