package it.sportello.application.admission;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.Fixtures;
import it.sportello.platform.security.Assurance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisibilityTest {

    @Test
    @DisplayName("C6 SIMPLIFIED sees what was filed with the same issue of the first half")
    void simplifiedSeesTheSameIssue() {
        Visibility visibility = Visibility.of(Fixtures.citizen(Assurance.PIN_SIMPLIFIED));

        assertThat(visibility.shows(1)).isTrue();
        assertThat(visibility.shows(2)).isFalse();
        assertThat(visibility.shows(null)).isFalse();
    }

    @Test
    @DisplayName("C6 SIMPLIFIED without a known issue sees nothing")
    void simplifiedWithoutIssueSeesNothing() {
        assertThat(new Visibility(false, null).shows(null)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Assurance.class,
            names = {"PIN_ORDINARY", "PIN_DISPOSITIVE", "SPID_L2", "SPID_L3"})
    @DisplayName("A3 ORDINARY and above see all own applications")
    void ordinarySeesEverything(Assurance proved) {
        Visibility visibility = Visibility.of(Fixtures.citizen(proved));

        assertThat(visibility.shows(2)).isTrue();
        assertThat(visibility.shows(null)).isTrue();
    }
}
