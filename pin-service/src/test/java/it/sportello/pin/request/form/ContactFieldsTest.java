package it.sportello.pin.request.form;

import static it.sportello.pin.request.form.CheckedForms.accepted;
import static it.sportello.pin.request.form.CheckedForms.pointersOf;
import static it.sportello.pin.request.form.CheckedForms.warnings;
import static it.sportello.pin.request.form.NewPinRequests.good;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.pin.person.ContactPoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a citizen can be reached, as a form says it. */
class ContactFieldsTest {

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
}
