package it.sportello.application.form;

import static it.sportello.application.Fixtures.CASH;
import static it.sportello.application.Fixtures.TO_ACCOUNT;
import static it.sportello.application.Fixtures.child;
import static it.sportello.application.Fixtures.declaration;
import static it.sportello.application.Fixtures.declarationBut;
import static it.sportello.application.Fixtures.form;
import static it.sportello.application.Fixtures.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import it.sportello.application.catalogue.Benefit;
import it.sportello.application.catalogue.Catalogues;
import it.sportello.platform.web.problem.FieldError;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedFormTest {

    private static final LocalDate TODAY = LocalDate.parse("2020-04-01");
    private static final LocalDate SCHOOL_AGE = LocalDate.parse("2012-01-20");

    @Test
    @DisplayName("A6 the money goes to an account or is paid in cash at the post office")
    void takesEitherPayment() {
        assertThat(check("AGRICULTURE", TO_ACCOUNT))
                .asInstanceOf(type(CheckedForm.Sound.class))
                .extracting(CheckedForm.Sound::payment)
                .isEqualTo(new Payment.ToAccount(new Iban("IT60X0542811101000000123456")));
        assertThat(check("AGRICULTURE", CASH))
                .asInstanceOf(type(CheckedForm.Sound.class))
                .extracting(CheckedForm.Sound::payment)
                .isEqualTo(new Payment.CashAtPostOffice());
    }

    @Test
    @DisplayName("A6 neither payment, both, or none at all is refused")
    void refusesUnclearPayment() {
        assertThat(pointers(check("AGRICULTURE", new NewPayment(null, false)))).containsExactly("/payment");
        assertThat(pointers(check("AGRICULTURE", new NewPayment(TO_ACCOUNT.iban(), true))))
                .containsExactly("/payment");
        assertThat(pointers(check("AGRICULTURE", null))).containsExactly("/payment");
        assertThat(pointers(check("AGRICULTURE", new NewPayment("IT00", false))))
                .containsExactly("/payment/iban");
    }

    @Test
    @DisplayName("A1 the declaration is required, and must be an object")
    void wantsADeclaration() {
        assertThat(pointers(CheckedForm.of(form("AGRICULTURE", null, CASH), Catalogues.benefit("AGRICULTURE"), TODAY)))
                .containsExactly("/declaration");
        assertThat(pointers(CheckedForm.of(
                        form("AGRICULTURE", json("[]"), CASH), Catalogues.benefit("AGRICULTURE"), TODAY)))
                .containsExactly("/declaration");
    }

    @Test
    @DisplayName("A1 a text that PostgreSQL cannot store is refused, also by a catalogue that asks for free text")
    void refusesWhatCannotBeStored() {
        Benefit fishery = Catalogues.withDeclaration(json("{'type': 'object'}"));

        assertThat(pointers(CheckedForm.of(form("FISHERY", json("{'boat': 'Chimera\\u0000'}"), CASH), fishery, TODAY)))
                .containsExactly("/declaration");
    }

    @Test
    @DisplayName("A1 everything wrong is told at once")
    void tellsEverythingAtOnce() {
        NewApplication form = form("AGRICULTURE", json("{'days_worked_2019': 10}"), new NewPayment("IT00", false));

        assertThat(pointers(CheckedForm.of(form, Catalogues.benefit("AGRICULTURE"), TODAY)))
                .containsExactlyInAnyOrder(
                        "/declaration/fixed_term_farm_worker",
                        "/declaration/days_worked_2019",
                        "/declaration/receives_no_pension",
                        "/declaration/receives_no_citizenship_income",
                        "/payment/iban");
    }

    @Test
    @DisplayName("A1 baby-sitting names its children, each once and each under 12 or with a severe disability")
    void checksChildren() {
        NewChild child = child("Chimera", SCHOOL_AGE);
        NewChild typedOtherwise = new NewChild(" " + child.taxCode().toLowerCase(), SCHOOL_AGE, false);
        NewChild teenager = child("Favolosa", LocalDate.parse("2008-03-05"));
        NewChild teenagerWithDisability = new NewChild(teenager.taxCode(), teenager.birthDate(), true);

        assertThat(babySitting(child, teenagerWithDisability)).isInstanceOf(CheckedForm.Sound.class);
        assertThat(pointers(babySitting())).containsExactly("/children");
        assertThat(pointers(babySitting(child, typedOtherwise))).containsExactly("/children/1/tax_code");
        assertThat(pointers(babySitting(child, teenager))).containsExactly("/children/1/birth_date");
        assertThat(pointers(babySitting(new NewChild("FNZCMR12A60H501X", SCHOOL_AGE, false))))
                .containsExactly("/children/0/tax_code");
        assertThat(pointers(babySitting(new NewChild(null, null, true))))
                .containsExactly("/children/0/tax_code", "/children/0/birth_date");
        assertThat(pointers(babySitting(Collections.nCopies(21, child).toArray(NewChild[]::new))))
                .containsExactly("/children");
    }

    @Test
    @DisplayName("A1 a field that is no answer is told once, not as an exclusion too")
    void tellsAFieldOnce() {
        NewApplication form =
                form("AGRICULTURE", declarationBut("AGRICULTURE", "receives_no_pension", "'perhaps'"), CASH);

        assertThat(pointers(CheckedForm.of(form, Catalogues.benefit("AGRICULTURE"), TODAY)))
                .containsExactly("/declaration/receives_no_pension");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-04-02", "+100000-01-01", "+999999999-12-31", "0000-01-01", "1890-03-31"})
    @DisplayName("A1 a birth date that no living child can have is refused, even with a severe disability")
    void refusesImpossibleBirthDates(String birthDate) {
        String taxCode = child("Chimera", SCHOOL_AGE).taxCode();

        assertThat(pointers(babySitting(new NewChild(taxCode, LocalDate.parse(birthDate), true))))
                .containsExactly("/children/0/birth_date");
    }

    @Test
    @DisplayName("A1 a child born on the day of filing is taken")
    void takesTheNewborn() {
        assertThat(babySitting(child("Chimera", TODAY))).isInstanceOf(CheckedForm.Sound.class);
    }

    @Test
    @DisplayName("A1 children are not taken where no benefit is for them")
    void refusesChildrenElsewhere() {
        NewApplication form = new NewApplication(
                "AGRICULTURE", null, declaration("AGRICULTURE"), CASH, List.of(child("Chimera", SCHOOL_AGE)));

        assertThat(pointers(CheckedForm.of(form, Catalogues.benefit("AGRICULTURE"), TODAY)))
                .containsExactly("/children");
    }

    private static CheckedForm check(String benefit, @Nullable NewPayment payment) {
        return CheckedForm.of(form(benefit, declaration(benefit), payment), Catalogues.benefit(benefit), TODAY);
    }

    private static CheckedForm babySitting(NewChild... children) {
        NewApplication form =
                new NewApplication("BABYSITTING", null, declaration("BABYSITTING"), CASH, List.of(children));
        return CheckedForm.of(form, Catalogues.benefit("BABYSITTING"), TODAY);
    }

    private static List<String> pointers(CheckedForm checked) {
        return checked instanceof CheckedForm.Faulty(List<FieldError> errors, List<Finding> exclusions)
                ? Stream.concat(
                                errors.stream().map(FieldError::pointer),
                                exclusions.stream().map(Finding::pointer))
                        .toList()
                : List.of();
    }
}
