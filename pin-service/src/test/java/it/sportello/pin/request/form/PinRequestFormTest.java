package it.sportello.pin.request.form;

import static it.sportello.pin.request.form.NewPinRequests.good;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.contracts.person.Sex;
import it.sportello.pin.Declarations;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.request.form.FormOutcome.Accepted;
import it.sportello.pin.request.form.FormOutcome.Rejected;
import it.sportello.platform.web.problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinRequestFormTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 4, 1);

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
    @DisplayName("C1 at least one contact is needed")
    void needsAContact() {
        var form = good().with("contacts/mobile", null).with("contacts/email", null);
        assertThat(pointersOf(form)).contains("/contacts");
    }

    @Test
    @DisplayName("C1 the first half goes to a contact that was given")
    void needsTheChosenContact() {
        assertThat(pointersOf(good().with("first_half_channel", "CERTIFIED_EMAIL")))
                .containsExactly("/first_half_channel");
    }

    @Test
    @DisplayName("C1 fewer than two contacts are accepted with a warning")
    void warnsOfASingleContact() {
        assertThat(warnings(good().with("contacts/mobile", null)))
                .containsExactly(RequestWarning.RECOVERY_NEEDS_TWO_CONTACTS);
    }

    @Test
    @DisplayName("C1 C9 two mail addresses are one contact too few: recovery sends a half to each of two keys")
    void warnsOfTwoContactsOfOneKind() {
        var mailOnly = good().with("contacts/mobile", null).with("contacts/certified_email", "niccolo@pec.example.org");
        assertThat(warnings(mailOnly)).containsExactly(RequestWarning.RECOVERY_NEEDS_TWO_CONTACTS);
    }

    @Test
    @DisplayName("C1 a certified address given for ordinary e-mail is used as certified, and said so")
    void recognisesACertifiedAddress() {
        var form = good().with("contacts/email", "niccolo@pec.example.org");
        assertThat(accepted(form).contacts())
                .containsExactly(
                        new ContactPoint(Channel.CERTIFIED_EMAIL, "niccolo@pec.example.org"),
                        new ContactPoint(Channel.SMS, "+393205550123"));
        assertThat(warnings(form)).containsExactly(RequestWarning.EMAIL_IS_CERTIFIED);
    }

    @Test
    @DisplayName("C1 the same certified address in both fields is one contact")
    void countsACertifiedAddressOnce() {
        var form = good().with("contacts/email", "niccolo@legalmail.it")
                .with("contacts/certified_email", "Niccolo@LegalMail.it")
                .with("contacts/mobile", null);
        assertThat(accepted(form).contacts())
                .containsExactly(new ContactPoint(Channel.CERTIFIED_EMAIL, "niccolo@legalmail.it"));
        assertThat(warnings(form))
                .containsExactlyInAnyOrder(
                        RequestWarning.EMAIL_IS_CERTIFIED, RequestWarning.RECOVERY_NEEDS_TWO_CONTACTS);
    }

    @Test
    @DisplayName("C1 of two certified addresses the citizen says which one")
    void refusesTwoCertifiedAddresses() {
        var form = good().with("contacts/email", "niccolo@legalmail.it")
                .with("contacts/certified_email", "other@pec.example.org");
        assertThat(pointersOf(form)).containsExactly("/contacts/email");
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

    @ParameterizedTest
    @DisplayName("C1 numbers are read as people write them, at home and abroad")
    @CsvSource({
        "phone, 06 5550 1234",
        "phone, 0039 06/55501234",
        "phone, (+39) 02-5550123",
        "phone, 800 123456",
        "phone, +49 30 123456",
        "contacts/mobile, 0039 320.555.0123",
        "contacts/mobile, +43 664 1234567",
        "contacts/mobile, +1 201 555 0123",
    })
    void takesNumbersAsPeopleWriteThem(String pointer, String typed) {
        accepted(good().with(pointer, typed));
    }

    @Test
    @DisplayName("C1 a blank contact is none")
    void takesABlankContactForNone() {
        var blanks = good().with("contacts/mobile", "").with("contacts/email", " ");
        assertThat(pointersOf(blanks)).contains("/contacts");
        var otherChannel = good().with("contacts/mobile", " ").with("first_half_channel", "SMS");
        assertThat(pointersOf(otherChannel)).containsExactly("/first_half_channel");
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

    private static Declaration accepted(NewPinRequests form) {
        return switch (PinRequestForm.check(form.form(), TODAY)) {
            case Accepted accepted -> accepted.declaration();
            case Rejected(List<FieldError> errors) -> throw new AssertionError(errors);
        };
    }

    private static Set<RequestWarning> warnings(NewPinRequests form) {
        return switch (PinRequestForm.check(form.form(), TODAY)) {
            case Accepted accepted -> accepted.warnings();
            case Rejected(List<FieldError> errors) -> throw new AssertionError(errors);
        };
    }

    private static List<String> pointersOf(NewPinRequests form) {
        return errorsOf(form).stream().map(FieldError::pointer).toList();
    }

    private static List<FieldError> errorsOf(NewPinRequests form) {
        return switch (PinRequestForm.check(form.form(), TODAY)) {
            case Accepted _ -> List.of();
            case Rejected(List<FieldError> errors) -> errors;
        };
    }
}
