package it.sportello.pin.request.form;

import static it.sportello.pin.request.form.CheckedForms.accepted;
import static it.sportello.pin.request.form.CheckedForms.errorsOf;
import static it.sportello.pin.request.form.CheckedForms.pointersOf;
import static it.sportello.pin.request.form.CheckedForms.warnings;
import static it.sportello.pin.request.form.NewPinRequests.good;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.contracts.person.Sex;
import it.sportello.pin.Declarations;
import it.sportello.pin.person.ContactPoint;
import it.sportello.platform.web.problem.FieldError;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinRequestFormTest {

    @Test
    @DisplayName("C1 a complete form says whom and where, the chosen contact first")
    void readsACompleteForm() {
        Declaration declared = accepted(good());
        assertThat(declared.resident()).isEqualTo(Declarations.RESIDENT);
        assertThat(declared.contacts())
                .containsExactly(
                        new ContactPoint(Channel.EMAIL, "niccolo@example.org"),
                        new ContactPoint(Channel.SMS, "+393205550123"));
        assertThat(declared.phone().value()).isEqualTo("+390655501234");
        assertThat(declared.language()).isEqualTo(Language.IT);
        assertThat(warnings(good())).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("C1 every part of the form is required, and named when it is missing")
    @ValueSource(
            strings = {
                "tax_code",
                "family_name",
                "sex",
                "birth_date",
                "birth_place",
                "residence/street",
                "residence/postal_code",
                "residence/municipality",
                "residence/province",
                "phone",
                "first_half_channel"
            })
    void namesWhatIsMissing(String pointer) {
        assertThat(pointersOf(good().with(pointer, null))).containsExactly("/" + pointer);
        assertThat(pointersOf(good().with(pointer, "   "))).containsExactly("/" + pointer);
    }

    @ParameterizedTest
    @DisplayName("C1 what cannot be read is named")
    @CsvSource({
        "sex, X",
        "sex, male",
        "birth_date, 31.01.1980",
        "birth_date, 1980-02-30",
        "birth_date, 2020-04-02",
        "birth_date, 1889-12-31",
        "birth_place, Roma",
        "birth_place, H000",
        "birth_place, Z999",
        "birth_place, Z221",
        "contacts/certified_email, niccolo@gmail.com",
        "contacts/certified_email, niccolo@Libero.IT",
        "residence/postal_code, 1",
        "residence/postal_code, 1234",
        "residence/postal_code, 00-199",
        "residence/postal_code, SW1A 1AA",
        "residence/province, Roma",
        "residence/country, Italia",
        "phone, 12",
        "phone, call me",
        "phone, +39 123 456 789",
        "phone, +44 111 111 1111",
        "phone, 899 123456",
        "phone, 892 000",
        "contacts/mobile, +43 1 5871234",
        "contacts/mobile, +49 30 123456",
        "contacts/mobile, 06 5550 1234",
        "contacts/mobile, 320",
        "contacts/email, niccolo",
        "contacts/email, niccolo@example",
        "contacts/certified_email, @example.org",
        "first_half_channel, POST",
        "first_half_channel, PIGEON",
        "language, fr",
    })
    void namesWhatIsWrong(String pointer, String typed) {
        assertThat(pointersOf(good().with(pointer, typed))).containsExactly("/" + pointer);
    }

    @ParameterizedTest
    @DisplayName("C2 a malformed tax code names the field")
    @ValueSource(strings = {"RSSMRA80A01H501A", "RSSMRA80A01H501", "12345678901", "????????????????"})
    void namesAMalformedTaxCode(String typed) {
        assertThat(pointersOf(good().with("tax_code", typed))).containsExactly("/tax_code");
    }

    @Test
    @DisplayName("C2 a well-formed tax code of somebody else is accepted: codes are sometimes legitimately odd")
    void acceptsAnInconsistentTaxCode() {
        accepted(good().with("given_name", "Altro")
                .with("birth_date", "1981-07-07")
                .with("sex", "FEMALE"));
    }

    @ParameterizedTest
    @DisplayName("C1 no text may hide a line end or a control character")
    @ValueSource(strings = {"given_name", "family_name", "residence/street", "residence/municipality"})
    void refusesControlCharacters(String pointer) {
        assertThat(pointersOf(good().with(pointer, "a\r\nBcc: b"))).containsExactly("/" + pointer);
        assertThat(pointersOf(good().with(pointer, "a".repeat(101)))).containsExactly("/" + pointer);
    }

    @Test
    @DisplayName("C1 a postal code of another province is accepted with a warning: the list of codes is not certain")
    void warnsOfAPostalCodeOfAnotherProvince() {
        assertThat(warnings(good().with("residence/postal_code", "20121")))
                .containsExactly(RequestWarning.POSTAL_CODE_OF_OTHER_PROVINCE);
        assertThat(warnings(good().with("residence/postal_code", "00100"))).isEmpty();
    }

    @Test
    @DisplayName("C1 abroad postal codes have letters")
    void takesForeignPostalCodes() {
        var abroad = good().with("residence/country", "GB").with("residence/postal_code", "SW1A 1AA");
        assertThat(warnings(abroad)).isEmpty();
    }

    @Test
    @DisplayName("C2 a birth place that was none on that day is accepted, and the contact center assists")
    void acceptsABirthPlaceOfAnotherTime() {
        Declaration declared = accepted(good().with("birth_place", "Z135").with("birth_date", "1999-01-31"));
        assertThat(declared.resident().isConsistent()).isFalse();
    }

    @Test
    @DisplayName("C2 a birth place that no list has is accepted when the tax code was made with it")
    void acceptsAnUnlistedBirthPlaceOfTheTaxCode() {
        var bornInHongKong = new PersonalData("Niccolò", "D'Esempio", Sex.MALE, LocalDate.of(1980, 1, 31), "Z221");
        var form = good().with("birth_place", "Z221")
                .with("tax_code", FiscalCode.computedFrom(bornInHongKong).value());
        assertThat(accepted(form).resident().isConsistent()).isFalse();
    }

    @Test
    @DisplayName("C2 a provisional tax code vouches for no birth place")
    void refusesAnUnlistedBirthPlaceBesideAProvisionalCode() {
        var form = good().with("tax_code", "12345678903").with("birth_place", "Z999");
        assertThat(pointersOf(form)).containsExactly("/birth_place");
    }

    @Test
    @DisplayName("C1 who has one name only has it as family name")
    void acceptsASingleName() {
        Declaration declared = accepted(good().with("given_name", null));
        assertThat(declared.resident().personal().givenName()).isEmpty();
    }

    @Test
    @DisplayName("C1 all that is wrong is named at once")
    void namesAllFaultsAtOnce() {
        var form = good().with("tax_code", "X").with("phone", "12").with("residence/street", null);
        assertThat(pointersOf(form)).containsExactlyInAnyOrder("/tax_code", "/phone", "/residence/street");
    }

    @Test
    @DisplayName("C2 what is wrong is told without repeating it")
    void repeatsNothingOfWhatWasTyped() {
        String secret = "RSSMRA80A01H501A";
        assertThat(errorsOf(good().with("tax_code", secret).with("contacts/email", secret)))
                .extracting(FieldError::detail)
                .allSatisfy(detail -> assertThat(detail).doesNotContain(secret));
    }
}
