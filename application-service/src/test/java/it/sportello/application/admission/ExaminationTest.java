package it.sportello.application.admission;

import static it.sportello.application.Fixtures.APRIL_FIRST;
import static it.sportello.application.Fixtures.CASH;
import static it.sportello.application.Fixtures.citizen;
import static it.sportello.application.Fixtures.declaration;
import static it.sportello.application.Fixtures.declarationBut;
import static it.sportello.application.Fixtures.form;
import static it.sportello.application.Fixtures.json;
import static it.sportello.platform.security.Assurance.PIN_DISPOSITIVE;
import static it.sportello.platform.security.Assurance.PIN_ORDINARY;
import static it.sportello.platform.security.Assurance.PIN_SIMPLIFIED;
import static it.sportello.platform.security.Assurance.SPID_L2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import it.sportello.application.ApplicationStatus;
import it.sportello.application.catalogue.Catalogues;
import it.sportello.application.form.NewApplication;
import it.sportello.platform.security.Assurance;
import it.sportello.platform.security.Citizen;
import it.sportello.platform.web.problem.FieldError;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExaminationTest {

    private final Citizen filer = citizen(PIN_SIMPLIFIED);

    @Test
    @DisplayName("A2 the applicant is the token's subject, whether or not the form repeats the tax code")
    void filesForTheSubject() {
        assertThat(List.of(
                        form("AGRICULTURE"),
                        withTaxCode(" " + filer.taxCode().value().toLowerCase())))
                .allSatisfy(
                        form -> assertThat(passed(examine(form, filer)).filer()).isEqualTo(filer));
    }

    @Test
    @DisplayName("A2 a form with somebody else's tax code is refused: only the beneficiary files")
    void refusesToFileForAnother() {
        assertThat(examine(withTaxCode("00000000018"), filer))
                .isEqualTo(new Examination.Barred(new Refusal.NotTheBeneficiary()));
    }

    @Test
    @DisplayName("C2 a malformed tax code is an error of the field, not an attempt on another")
    void tellsAMalformedTaxCode() {
        assertInvalid(examine(withTaxCode("nonsense"), filer), "/tax_code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOUSING", "agriculture", ""})
    @DisplayName("A1 a benefit that is not in the catalogue is refused by name of the field")
    void refusesUnknownBenefits(String code) {
        assertInvalid(examine(form(code, json("{}"), CASH), filer), "/benefit");
        assertInvalid(examine(new NewApplication(null, null, json("{}"), CASH, List.of()), filer), "/benefit");
    }

    @Test
    @DisplayName("A3 SIMPLIFIED on NASPI is barred even before the form is looked at")
    void gateComesBeforeTheForm() {
        assertThat(examine(form("NASPI", null, null), filer))
                .asInstanceOf(type(Examination.Barred.class))
                .extracting(Examination.Barred::refusal)
                .isInstanceOf(Refusal.StepUpRequired.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PIN_SIMPLIFIED, AGRICULTURE, SUBMITTED",
        "PIN_ORDINARY, AGRICULTURE, SUBMITTED",
        "PIN_ORDINARY, NASPI, SUSPENDED",
        "PIN_DISPOSITIVE, NASPI, SUBMITTED",
        "SPID_L2, NASPI, SUBMITTED",
        "SPID_L3, NASPI, SUBMITTED",
    })
    @DisplayName("A3 the status at filing follows from the gate")
    void setsTheStatus(Assurance proved, String benefit, ApplicationStatus status) {
        assertThat(passed(examine(form(benefit), citizen(proved))).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-31T21:59:59.999Z, false",
        "2020-03-31T22:00:00Z, true",
        "2020-06-03T21:59:59.999Z, true",
        "2020-06-03T22:00:00Z, false",
    })
    @DisplayName("A3 outside the benefit's window, by the day in Rome, nothing is filed")
    void keepsTheWindow(Instant now, boolean open) {
        Examination examination = Examination.of(form("AGRICULTURE"), filer, Catalogues.BUILT_IN, now);

        assertThat(examination instanceof Examination.Passed).isEqualTo(open);
        assertThat(open
                        || examination.equals(new Examination.Failed(new Refusal.Closed(
                                Catalogues.benefit("AGRICULTURE").window()))))
                .isTrue();
    }

    @Test
    @DisplayName("A1 a declaration that does not fit is refused with pointers")
    void refusesABadDeclaration() {
        assertInvalid(
                examine(form("AGRICULTURE", declarationBut("AGRICULTURE", "days_worked_2019", "-1"), CASH), filer),
                "/declaration/days_worked_2019");
    }

    @ParameterizedTest
    @EnumSource(Assurance.class)
    @DisplayName("A7 baby-sitting filed with the first half waits for the full PIN, and nothing else does")
    void asksForTheFullPin(Assurance proved) {
        assertThat(passed(examine(form("BABYSITTING"), citizen(proved))).fullPinPending())
                .isEqualTo(proved == PIN_SIMPLIFIED);
        assertThat(passed(examine(form("AGRICULTURE"), citizen(proved))).fullPinPending())
                .isEqualTo(false);
    }

    @Test
    @DisplayName("C6 a filing remembers the issue of the first half only if nothing more was proved")
    void remembersTheFirstIssue() {
        assertThat(passed(examine(form("AGRICULTURE"), filer)).firstIssue()).isEqualTo(1);
        for (Assurance more : List.of(PIN_ORDINARY, PIN_DISPOSITIVE, SPID_L2)) {
            assertThat(passed(examine(form("AGRICULTURE"), citizen(more))).firstIssue())
                    .isNull();
        }
    }

    private Examination examine(NewApplication form, Citizen citizen) {
        return Examination.of(form, citizen, Catalogues.BUILT_IN, APRIL_FIRST);
    }

    private static NewApplication withTaxCode(String taxCode) {
        return new NewApplication("AGRICULTURE", taxCode, declaration("AGRICULTURE"), CASH, List.of());
    }

    private static Filing passed(Examination examination) {
        assertThat(examination).isInstanceOf(Examination.Passed.class);
        return ((Examination.Passed) examination).filing();
    }

    private static void assertInvalid(Examination examination, String pointer) {
        assertThat(examination)
                .isInstanceOfSatisfying(
                        Examination.Failed.class,
                        failed -> assertThat(failed.refusal())
                                .isInstanceOfSatisfying(
                                        Refusal.Invalid.class,
                                        invalid -> assertThat(invalid.errors())
                                                .extracting(FieldError::pointer)
                                                .containsExactly(pointer)));
    }
}
