package it.sportello.pin.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalValidityTest {

    @Test
    @DisplayName("C10 personal PINs have no end unless somebody says so")
    void hasNoEndByDefault() {
        PersonalPinConfig untold = Optional::empty;
        assertThat(new PersonalValidity(untold).findEnd(Instant.EPOCH)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("C10 six months count by the calendar and the clock of Rome")
    @CsvSource({
        "2020-04-01T06:00:00Z, 2020-10-01T06:00:00Z",
        "2020-08-31T10:00:00Z, 2021-02-28T11:00:00Z",
        "2020-10-01T22:30:00Z, 2021-04-01T22:30:00Z",
    })
    void countsMonths(Instant madeAt, Instant end) {
        PersonalPinConfig sixMonths = () -> Optional.of(Period.ofMonths(6));
        assertThat(new PersonalValidity(sixMonths).findEnd(madeAt)).contains(end);
    }

    @ParameterizedTest
    @DisplayName("C10 a PIN that would expire at once is no setting")
    @ValueSource(strings = {"P0D", "P-6M"})
    void refusesNoTimeAtAll(Period period) {
        PersonalPinConfig none = () -> Optional.of(period);
        assertThatThrownBy(() -> new PersonalValidity(none)).hasMessageContaining("sportello.pin.personal-validity");
    }
}
