package it.sportello.pin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sportello.contracts.CredentialType;
import it.sportello.localstack.testing.FictionalCitizen;
import it.sportello.platform.security.Assurance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AssertedCitizenTest {

    private final FictionalCitizen citizen = FictionalCitizen.random();
    private final VouchedCitizen vouched = VouchedCitizen.of(citizen);

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SPID_L2", "SPID_L3"})
    @DisplayName("C8 nobody else vouches for the level of a PIN of ours")
    void refusesLevelsOfPins(Assurance ours) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vouched.by(CredentialType.SPID, ours).asserted());
    }

    @Test
    @DisplayName("C8 nor for a PIN")
    void refusesPins() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> vouched.by(CredentialType.PIN, Assurance.SPID_L2).asserted());
    }

    @Test
    @DisplayName("A2 the person alone is who uses their own identity and acts for nobody")
    void tellsWhoActsForThemself() {
        assertThat(VouchedCitizen.of(citizen).asserted().isThePersonAlone()).isTrue();
        assertThat(VouchedCitizen.of(citizen).actingForAnother().asserted().isThePersonAlone())
                .isFalse();
        assertThat(VouchedCitizen.of(citizen)
                        .use(IdentityUse.LEGAL_PERSON)
                        .asserted()
                        .isThePersonAlone())
                .isFalse();
    }

    @Test
    void showsNothingPersonalInLogs() {
        assertThat(vouched.asserted().toString()).doesNotContain(citizen.taxCode(), citizen.familyName());
    }
}
