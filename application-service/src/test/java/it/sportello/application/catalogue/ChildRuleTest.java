package it.sportello.application.catalogue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildRuleTest {

    private final ChildRule underTwelve =
            requireNonNull(Catalogues.benefit("BABYSITTING").childRule());

    @ParameterizedTest(name = "born {0}, severe disability {1}: {2}")
    @DisplayName("A1 baby-sitting is for children under 12 on 5 March 2020, or of any age with a severe disability")
    @CsvSource({
        "2008-03-05, false, false",
        "2008-03-06, false, true",
        "2008-03-04, false, false",
        "2020-03-30, false, true",
        "2008-02-29, false, false",
        "2008-03-05, true, true",
        "1999-01-01, true, true",
    })
    void countsTheAgeOnTheDay(LocalDate birthDate, boolean severeDisability, boolean admitted) {
        assertThat(underTwelve.admits(birthDate, severeDisability)).isEqualTo(admitted);
    }
}
