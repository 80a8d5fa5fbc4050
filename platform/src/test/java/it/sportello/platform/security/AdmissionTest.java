package it.sportello.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.localstack.testing.FictionalCitizen;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdmissionTest {

    private static final Instant SIGN_IN = Instant.parse("2020-04-01T09:00:00Z");
    private static final FictionalCitizen PERSON = FictionalCitizen.random();

    @Test
    @DisplayName("C6 a citizen is admitted at the least level and above")
    void admitsCitizenAtTheLevel() {
        Citizen citizen = citizen(Assurance.PIN_ORDINARY);
        assertThat(admission(citizen, CredentialLevel.SIMPLIFIED)).isEqualTo(new Admission.Admitted(citizen));
        assertThat(admission(citizen, CredentialLevel.ORDINARY)).isEqualTo(new Admission.Admitted(citizen));
    }

    @Test
    @DisplayName("C6 a citizen below the level is told what would do")
    void asksCitizenBelowTheLevelToStepUp() {
        assertThat(admission(citizen(Assurance.PIN_ORDINARY), CredentialLevel.DISPOSITIVE))
                .isEqualTo(new Admission.StepUpRequired(new Demand(CredentialLevel.DISPOSITIVE, Duration.ZERO, false)));
        assertThat(challengeOf(new Demand(CredentialLevel.DISPOSITIVE, Duration.ZERO, false)))
                .isEqualTo("Bearer error=\"insufficient_user_authentication\", acr_values=\""
                        + "urn:sportello:acr:pin:dispositive https://www.spid.gov.it/SpidL2"
                        + " https://www.spid.gov.it/SpidL3\"");
    }

    @Test
    @DisplayName("A6 who signed in longer ago than the route allows signs in again, and is told how fresh it must be")
    void asksForFreshSignIn() {
        Demand demand = new Demand(CredentialLevel.ORDINARY, Duration.ofMinutes(5), false);
        Citizen citizen = citizen(Assurance.PIN_ORDINARY);

        assertThat(Admission.of(citizen, demand, SIGN_IN.plusSeconds(300))).isEqualTo(new Admission.Admitted(citizen));
        assertThat(Admission.of(citizen, demand, SIGN_IN.plusSeconds(301)))
                .isEqualTo(new Admission.StepUpRequired(demand));
        assertThat(Admission.of(citizen(Assurance.PIN_SIMPLIFIED), demand, SIGN_IN))
                .isEqualTo(new Admission.StepUpRequired(demand));
        assertThat(challengeOf(demand)).endsWith(", max_age=\"300\"");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C8 where no PIN will do, every one of ours is told what will, and nobody else is")
    void asksWhoHasAPinForAProofFromElsewhere(Assurance assurance) {
        Demand demand = new Demand(CredentialLevel.DISPOSITIVE, Duration.ofMinutes(5), true);
        boolean elsewhere = assurance == Assurance.SPID_L2 || assurance == Assurance.SPID_L3;

        assertThat(demand.isMetBy(citizen(assurance), SIGN_IN.plusSeconds(300))).isEqualTo(elsewhere);
        assertThat(demand.isMetBy(citizen(assurance), SIGN_IN.plusSeconds(301))).isFalse();
        assertThat(challengeOf(demand))
                .isEqualTo(
                        "Bearer error=\"insufficient_user_authentication\","
                                + " acr_values=\"https://www.spid.gov.it/SpidL2 https://www.spid.gov.it/SpidL3\", max_age=\"300\"");
    }

    @Test
    @DisplayName("A2 staff and representatives are no beneficiaries")
    void refusesWhoeverIsNotTheBeneficiary() {
        var refused = new Admission.NotTheBeneficiary();
        assertThat(admission(new Staff("s", Set.of("agent"), null), CredentialLevel.SIMPLIFIED))
                .isEqualTo(refused);
        assertThat(admission(new Representative("r"), CredentialLevel.SIMPLIFIED))
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

    private static Admission admission(Caller caller, CredentialLevel least) {
        return Admission.of(caller, new Demand(least, Duration.ZERO, false), SIGN_IN.plus(Duration.ofHours(2)));
    }

    private static String challengeOf(Demand demand) {
        return demand.challenge().headers().get("WWW-Authenticate");
    }

    private static Citizen citizen(Assurance assurance) {
        return new Citizen(
                PERSON.personId(),
                FiscalCode.parse(PERSON.taxCode()),
                PERSON.givenName(),
                PERSON.familyName(),
                PERSON.birthDate(),
                assurance,
                SIGN_IN,
                OptionalInt.of(1));
    }
}
