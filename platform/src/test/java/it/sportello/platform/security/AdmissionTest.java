package it.sportello.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.localstack.testing.FictionalCitizen;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final FictionalCitizen PERSON = FictionalCitizen.random();

    @Test
    @DisplayName("C6 a citizen is admitted at the least level and above")
    void admitsCitizenAtTheLevel() {
        Citizen citizen = citizen(Assurance.PIN_ORDINARY);
        assertThat(Admission.of(citizen, CredentialLevel.SIMPLIFIED)).isEqualTo(new Admission.Admitted(citizen));
        assertThat(Admission.of(citizen, CredentialLevel.ORDINARY)).isEqualTo(new Admission.Admitted(citizen));
    }

    @Test
    @DisplayName("C6 a citizen below the level is told what would do")
    void asksCitizenBelowTheLevelToStepUp() {
        assertThat(Admission.of(citizen(Assurance.PIN_ORDINARY), CredentialLevel.DISPOSITIVE))
                .isEqualTo(new Admission.StepUpRequired(
                        Set.of(Assurance.PIN_DISPOSITIVE, Assurance.SPID_L2, Assurance.SPID_L3)));
    }

    @Test
    @DisplayName("A2 staff and representatives are no beneficiaries")
    void refusesWhoeverIsNotTheBeneficiary() {
        var refused = new Admission.NotTheBeneficiary();
        assertThat(Admission.of(new Staff("s", Set.of("agent"), null), CredentialLevel.SIMPLIFIED))
                .isEqualTo(refused);
        assertThat(Admission.of(new Representative("r"), CredentialLevel.SIMPLIFIED))
                .isEqualTo(refused);
    }

    @Test
    void showsNothingPersonalInLogs() {
        assertThat(citizen(Assurance.SPID_L2).toString())
                .contains(PERSON.personId().toString())
                .doesNotContain(
                        PERSON.taxCode(),
                        PERSON.givenName(),
                        PERSON.familyName(),
                        PERSON.birthDate().toString());
    }

    private static Citizen citizen(Assurance assurance) {
        return new Citizen(
                PERSON.personId(),
                FiscalCode.parse(PERSON.taxCode()),
                PERSON.givenName(),
                PERSON.familyName(),
                PERSON.birthDate(),
                assurance,
                Instant.parse("2020-04-01T09:00:00Z"),
                OptionalInt.of(1));
    }
}
