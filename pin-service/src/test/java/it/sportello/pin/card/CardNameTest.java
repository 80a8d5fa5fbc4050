package it.sportello.pin.card;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.person.FiscalCode;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNameTest {

    private static final String TAX_CODE = "RSSMRA80A01H501U";

    @Test
    @DisplayName("C8 a card names tax code and number, whatever its hash is made of")
    void readsTaxCodeAndNumber() {
        assertThat(CardName.parse(TAX_CODE + "/6120000000000001.2jmj7l5rSw0yVb/vlWAYkK/YBwk="))
                .contains(new CardName(FiscalCode.parse(TAX_CODE), "6120000000000001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RSSMRA80A01H501U",
                "RSSMRA80A01H501U/",
                "RSSMRA80A01H501U/6120000000000001",
                "RSSMRA80A01H501U/.2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
                "/6120000000000001.2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
                "RSSMRA80A01H501X/6120000000000001.2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
                "rssmra80a01h501u/6120000000000001.2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
                " RSSMRA80A01H501U/6120000000000001.2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
                "TINIT-RSSMRA80A01H501U/6120000000000001.2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
                "A/RSSMRA80A01H501U/6120000000000001.2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
                "Mario Esempio"
            })
    @DisplayName("C8 a certificate that names its holder otherwise is no card's")
    void readsNothingElse(String commonName) {
        assertThat(CardName.parse(commonName)).isEmpty();
    }

    @Test
    void findsTheCommonNameAmongOtherNames() {
        X500Principal subject = new X500Principal(
                "C=IT, O=Sportello, CN=" + TAX_CODE + "/6120000000000001.2jmj7l5rSw0yVb/vlWAYkK/YBwk\\=");
        assertThat(CardName.read(subject).map(CardName::number)).contains("6120000000000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C=IT, O=Sportello", "CN=%s, C=IT, CN=%s", "CN=%s+CN=%s, C=IT"})
    @DisplayName("C8 a certificate with no common name, or two of them, is no card's")
    void readsNoneAndNoSecondName(String subject) {
        String name = TAX_CODE + "/6120000000000001.abc";
        String other = TAX_CODE + "/6120000000000002.abc";
        assertThat(CardName.read(new X500Principal(subject.formatted(name, other))))
                .isEmpty();
    }
}
