package it.sportello.pin.issuing;

import static it.sportello.pin.Declarations.PERSONAL;
import static it.sportello.pin.Declarations.RESIDENCE;
import static it.sportello.pin.Declarations.RESIDENT;
import static it.sportello.pin.Declarations.TAX_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.AssistanceReason;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.contracts.person.Sex;
import it.sportello.pin.issuing.Admission.Granted;
import it.sportello.pin.issuing.Admission.Withheld;
import it.sportello.pin.register.Address;
import it.sportello.pin.register.Resident;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionTest {

    private static final Circumstances NOTHING_ELSE = new Circumstances(false, 0, 1, false);
    private static final Circumstances TALKED = Circumstances.afterTalk(false, 0, false);

    @Test
    @DisplayName("C3 what the register bears out is issued at once, with the register's address")
    void grantsWhatTheRegisterConfirms() {
        Resident registered =
                new Resident(TAX_CODE, PERSONAL, new Address("VIA DELLE PROVE", "7", "00199", "ROMA", "RM", "IT"));
        assertThat(Admission.of(RESIDENT, Optional.of(registered), NOTHING_ELSE))
                .isEqualTo(new Granted(registered));
    }

    @Test
    @DisplayName("C3 a person whom the register does not know gets a call")
    void withholdsFromTheUnknown() {
        assertThat(reasons(RESIDENT, Optional.empty(), NOTHING_ELSE))
                .containsExactly(AssistanceReason.REGISTER_MISMATCH);
    }

    @Test
    @DisplayName("C3 another address gets a call")
    void withholdsFromTheMoved() {
        Address elsewhere = new Address("Via Altrove", "1", "00199", "Roma", "RM", "IT");
        Resident moved = new Resident(TAX_CODE, PERSONAL, elsewhere);
        assertThat(reasons(moved, Optional.of(RESIDENT), NOTHING_ELSE))
                .containsExactly(AssistanceReason.REGISTER_MISMATCH);
    }

    @ParameterizedTest
    @DisplayName(
            "C2 a tax code that does not fit name, date, sex or birth place gets a call, even if the register has it")
    @CsvSource({
        "Altro,   D'Esempio, MALE,   1980-01-31, H501",
        "Niccolò, Altrui,    MALE,   1980-01-31, H501",
        "Niccolò, D'Esempio, FEMALE, 1980-01-31, H501",
        "Niccolò, D'Esempio, MALE,   1980-01-30, H501",
        "Niccolò, D'Esempio, MALE,   1980-01-31, F205",
    })
    void withholdsFromTheInconsistent(
            String givenName, String familyName, Sex sex, LocalDate birthDate, String birthPlace) {
        PersonalData odd = new PersonalData(givenName, familyName, sex, birthDate, birthPlace);
        Resident declared = new Resident(TAX_CODE, odd, RESIDENCE);
        assertThat(reasons(declared, Optional.of(declared), NOTHING_ELSE))
                .containsExactly(AssistanceReason.TAX_CODE_INCONSISTENT);
    }

    @Test
    @DisplayName("C2 a provisional code says nothing about its holder, so nothing is inconsistent")
    void grantsAProvisionalCode() {
        Resident provisional = new Resident(FiscalCode.parse("12345678903"), PERSONAL, RESIDENCE);
        assertThat(Admission.of(provisional, Optional.of(provisional), NOTHING_ELSE))
                .isInstanceOf(Granted.class);
    }

    @Test
    @DisplayName("C13 a person with a live credential gets a call")
    void withholdsASecondCredential() {
        assertThat(reasonsIn(new Circumstances(true, 0, 1, false))).containsExactly(AssistanceReason.LIVE_CREDENTIAL);
    }

    @Test
    @DisplayName("C13 a contact serves at most three persons")
    void withholdsFromAFourthPersonOnOneContact() {
        assertThat(Admission.of(RESIDENT, Optional.of(RESIDENT), new Circumstances(false, 2, 1, false)))
                .isInstanceOf(Granted.class);
        assertThat(reasonsIn(new Circumstances(false, 3, 1, false))).containsExactly(AssistanceReason.CONTACT_SHARED);
    }

    @Test
    @DisplayName("C13 three requests a day, beyond them a call")
    void withholdsFromTheFourthRequestOfADay() {
        assertThat(Admission.of(RESIDENT, Optional.of(RESIDENT), new Circumstances(false, 0, 3, false)))
                .isInstanceOf(Granted.class);
        assertThat(reasonsIn(new Circumstances(false, 0, 4, false)))
                .containsExactly(AssistanceReason.TOO_MANY_REQUESTS);
    }

    @Test
    @DisplayName(
            "C10 C13 who had four letters in thirty days gets a call; of a live credential its holder hears all the same")
    void withholdsTheFifthLetter() {
        assertThat(reasonsIn(new Circumstances(false, 0, 1, true))).containsExactly(AssistanceReason.TOO_MANY_REQUESTS);
        assertThat(reasonsIn(new Circumstances(true, 0, 1, true))).containsExactly(AssistanceReason.LIVE_CREDENTIAL);
        assertThat(Admission.afterTalk(RESIDENT, Optional.of(RESIDENT), Circumstances.afterTalk(false, 0, true)))
                .isEqualTo(new Withheld(Set.of(AssistanceReason.TOO_MANY_REQUESTS)));
    }

    @Test
    @DisplayName("C13 every reason is told, so that the agent knows before calling")
    void tellsEveryReason() {
        assertThat(reasons(RESIDENT, Optional.empty(), new Circumstances(true, 3, 4, false)))
                .containsExactlyInAnyOrder(
                        AssistanceReason.REGISTER_MISMATCH,
                        AssistanceReason.LIVE_CREDENTIAL,
                        AssistanceReason.CONTACT_SHARED,
                        AssistanceReason.TOO_MANY_REQUESTS);
    }

    @Test
    @DisplayName("K2 after a talk the register decides, whatever is odd about the tax code")
    void afterTalkTheRegisterDecides() {
        Resident odd = new Resident(FiscalCode.parse("12345678903"), PERSONAL, RESIDENCE);
        assertThat(Admission.afterTalk(odd, Optional.of(odd), TALKED)).isEqualTo(new Granted(odd));
        assertThat(Admission.afterTalk(odd, Optional.of(RESIDENT), TALKED))
                .isEqualTo(new Withheld(Set.of(AssistanceReason.REGISTER_MISMATCH)));
        assertThat(Admission.afterTalk(RESIDENT, Optional.empty(), TALKED))
                .isEqualTo(new Withheld(Set.of(AssistanceReason.REGISTER_MISMATCH)));
    }

    @Test
    @DisplayName("C13 K2 after a talk, too, nothing live is issued anew, and a contact serves at most three persons")
    void afterTalkTheLimitsHold() {
        assertThat(Admission.afterTalk(RESIDENT, Optional.of(RESIDENT), Circumstances.afterTalk(true, 0, false)))
                .isEqualTo(new Withheld(Set.of(AssistanceReason.LIVE_CREDENTIAL)));
        assertThat(Admission.afterTalk(RESIDENT, Optional.of(RESIDENT), Circumstances.afterTalk(false, 2, false)))
                .isEqualTo(new Granted(RESIDENT));
        assertThat(Admission.afterTalk(RESIDENT, Optional.of(RESIDENT), Circumstances.afterTalk(false, 3, false)))
                .isEqualTo(new Withheld(Set.of(AssistanceReason.CONTACT_SHARED)));
    }

    private static Set<AssistanceReason> reasonsIn(Circumstances circumstances) {
        return reasons(RESIDENT, Optional.of(RESIDENT), circumstances);
    }

    private static Set<AssistanceReason> reasons(
            Resident declared, Optional<Resident> registered, Circumstances circumstances) {
        return switch (Admission.of(declared, registered, circumstances)) {
            case Granted _ -> Set.of();
            case Withheld(Set<AssistanceReason> reasons) -> reasons;
        };
    }
}
