package it.sportello.contracts.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTypesTest {

    @ParameterizedTest
    @DisplayName("C1 an e-mail address is taken, its local part as typed")
    @CsvSource({
        "mario.rossi@example.org, mario.rossi@example.org",
        "' Mario.Rossi@Example.ORG ', Mario.Rossi@example.org",
        "m+inps@posta-certificata.example.it, m+inps@posta-certificata.example.it",
        "o'neil@example.org, o'neil@example.org",
        "x@xn--caff-8oa.example, x@xn--caff-8oa.example",
    })
    void takesAddressesAndKeepsTheLocalPart(String typed, String kept) {
        assertThat(EmailAddress.parse(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @DisplayName("C1 what is no e-mail address is refused")
    @ValueSource(
            strings = {
                "",
                "mario",
                "@example.org",
                "mario@",
                "mario@localhost",
                "mario@example..org",
                "mario@-example.org",
                ".mario@example.org",
                "mario.@example.org",
                "ma rio@example.org",
                "mario@example.org\r\nBcc: all@example.org",
                "mario@@example.org",
                "mario@[127.0.0.1]",
                "<mario@example.org>",
                "mariò@example.org",
            })
    void refusesWhatIsNoAddress(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmailAddress.parse(typed))
                .withMessage("Not an e-mail address");
    }

    @Test
    @DisplayName("C1 an address that mail servers refuse for its length is refused")
    void refusesAddressesThatMailServersRefuseForTheirLength() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.org")).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.parse("a".repeat(65) + "@example.org"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmailAddress.parse("a@" + "example.".repeat(32) + "example.org"));
    }

    @ParameterizedTest
    @DisplayName("C1 a certified address is known by its domain")
    @ValueSource(
            strings = {
                "mario@pec.example.org",
                "mario@PEC.Example.org",
                "mario@studio.pec.example.org",
                "mario@legalmail.it",
                "mario@open.legalmail.it",
                "mario@pec.it",
                "mario@postacertificata.gov.it",
            })
    void knowsCertifiedAddresses(String typed) {
        assertThat(EmailAddress.parse(typed).isCertified()).isTrue();
        assertThat(EmailAddress.parse(typed).isNeverCertified()).isFalse();
    }

    @ParameterizedTest
    @DisplayName("C1 an address that only looks like a certified one is not taken for one")
    @ValueSource(
            strings = {
                "pec@example.org",
                "mario@opec.org",
                "mario@pecora.example",
                "mario@my-pec.example",
                "mario@notlegalmail.it",
                "mario@legalmail.it.example",
                "mario@example.pec",
                "mario@post.it",
            })
    void takesNothingElseForCertified(String typed) {
        assertThat(EmailAddress.parse(typed).isCertified()).isFalse();
    }

    @ParameterizedTest
    @DisplayName("C1 some providers have no certified mailboxes in their own domains")
    @CsvSource({"gmail.com, true", "Libero.it, true", "pec.libero.it, false", "example.org, false", "mygmail.com, false"
    })
    void knowsOrdinaryProviders(String domain, boolean never) {
        assertThat(EmailAddress.parse("mario@" + domain).isNeverCertified()).isEqualTo(never);
    }

    @ParameterizedTest
    @DisplayName("C1 a mobile number is taken as people write it")
    @CsvSource({
        "333 123 4567, +393331234567",
        "+39 333.123.4567, +393331234567",
        "0039-333-1234567, +393331234567",
        "(+39) 333/1234567, +393331234567",
        "+44 7700 900123, +447700900123",
    })
    void takesMobileNumbersAsPeopleWriteThem(String typed, String e164) {
        assertThat(MobileNumber.parse(typed).value()).isEqualTo(e164);
        assertThat(PhoneNumber.parse(typed).value()).isEqualTo(e164);
    }

    @ParameterizedTest
    @DisplayName("C1 a landline can be called, but gets no messages")
    @CsvSource({"06 1234567, +39061234567", "+39 02 123456, +3902123456", "803 164, +39803164"})
    void takesLandlinesForCallsButNotForMessages(String typed, String e164) {
        assertThat(PhoneNumber.parse(typed).value()).isEqualTo(e164);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MobileNumber.parse(typed))
                .withMessage("Not a mobile number");
    }

    @ParameterizedTest
    @DisplayName("C1 what is no telephone number is refused")
    @ValueSource(
            strings = {"", "+", "113", "tre tre tre", "+0331234567", "+39333123456789012", "333x1234567", "٣٣٣١٢٣٤٥٦٧"})
    void refusesWhatIsNoNumber(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumber.parse(typed));
        assertThatIllegalArgumentException().isThrownBy(() -> MobileNumber.parse(typed));
    }

    @Test
    @DisplayName("C5 contacts never show in a log")
    void hideThemselvesInToString() {
        assertThat(EmailAddress.parse("mario@example.org")).hasToString("EmailAddress[redacted]");
        assertThat(MobileNumber.parse("3331234567")).hasToString("MobileNumber[redacted]");
        assertThat(PhoneNumber.parse("3331234567")).hasToString("PhoneNumber[redacted]");
    }

    @Test
    @DisplayName("C5 contacts are plain in JSON, and errors do not repeat them")
    void arePlainStringsInJsonAndErrorsDoNotRepeatThem() throws JsonProcessingException {
        var mapper = new JsonMapper();
        assertThat(mapper.writeValueAsString(MobileNumber.parse("333 1234567"))).isEqualTo("\"+393331234567\"");
        assertThat(mapper.readValue("\"mario@example.org\"", EmailAddress.class))
                .isEqualTo(EmailAddress.parse("mario@example.org"));
        assertThat(mapper.readValue("\"333 1234567\"", PhoneNumber.class))
                .isEqualTo(PhoneNumber.parse("+393331234567"));
        assertThatThrownBy(() -> mapper.readValue("\"mario at example\"", EmailAddress.class))
                .hasMessageNotContaining("mario");
    }
}
