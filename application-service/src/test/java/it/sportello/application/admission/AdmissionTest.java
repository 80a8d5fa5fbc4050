package it.sportello.application.admission;

import static it.sportello.platform.security.Assurance.PIN_DISPOSITIVE;
import static it.sportello.platform.security.Assurance.PIN_ORDINARY;
import static it.sportello.platform.security.Assurance.PIN_SIMPLIFIED;
import static it.sportello.platform.security.Assurance.SPID_L2;
import static it.sportello.platform.security.Assurance.SPID_L3;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.application.catalogue.Benefit;
import it.sportello.application.catalogue.Catalogues;
import it.sportello.platform.security.Assurance;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

    static Stream<Arguments> everyAssuranceOnEveryEmergencyBenefit() {
        return Catalogues.BUILT_IN.benefits().stream()
                .filter(Benefit::simplified)
                .flatMap(benefit -> Stream.of(Assurance.values()).map(proved -> Arguments.of(benefit.code(), proved)));
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("everyAssuranceOnEveryEmergencyBenefit")
    @DisplayName("A3 an emergency benefit is filed at every level")
    void filesEmergencyBenefits(String benefit, Assurance proved) {
        assertThat(Admission.of(proved, Catalogues.benefit(benefit))).isEqualTo(new Admission.Granted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NASPI", "PARENTAL_LEAVE"})
    @DisplayName("A3 SIMPLIFIED on an ordinary benefit gets a challenge that names every level that would do")
    void challengesSimplified(String benefit) {
        assertThat(Admission.of(PIN_SIMPLIFIED, Catalogues.benefit(benefit)))
                .isEqualTo(new Admission.StepUpRequired(Set.of(PIN_ORDINARY, PIN_DISPOSITIVE, SPID_L2, SPID_L3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NASPI", "PARENTAL_LEAVE"})
    @DisplayName("A3 ORDINARY on an ordinary benefit is filed suspended")
    void suspendsOrdinary(String benefit) {
        assertThat(Admission.of(PIN_ORDINARY, Catalogues.benefit(benefit))).isEqualTo(new Admission.Suspended());
    }

    @ParameterizedTest
    @EnumSource(
            value = Assurance.class,
            names = {"PIN_DISPOSITIVE", "SPID_L2", "SPID_L3"})
    @DisplayName("A3 DISPOSITIVE and above file an ordinary benefit at once")
    void filesOrdinaryBenefitsFromDispositive(Assurance proved) {
        assertThat(Admission.of(proved, Catalogues.benefit("NASPI"))).isEqualTo(new Admission.Granted());
    }
}
