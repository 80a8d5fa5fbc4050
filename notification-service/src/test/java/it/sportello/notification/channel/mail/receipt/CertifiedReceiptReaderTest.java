package it.sportello.notification.channel.mail.receipt;

import static it.sportello.notification.channel.mail.receipt.ReceiptTexts.data;
import static it.sportello.notification.channel.mail.receipt.ReceiptTexts.messageId;
import static it.sportello.notification.channel.mail.receipt.ReceiptTexts.read;
import static it.sportello.notification.channel.mail.receipt.ReceiptTexts.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.notification.channel.ReceiptOutcome;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertifiedReceiptReaderTest {

    private static final UUID DISPATCH = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");
    private static final UUID ANOTHER = UUID.fromString("0190a1b2-0000-7000-8000-000000000002");

    private static final String KIND = "avvenuta-consegna";
    private static final MailReport DELIVERED = new MailReport.Attested(DISPATCH, CertifiedReceipt.DELIVERED);
    private static final MailReport UNREADABLE = new MailReport.Unreadable();

    @ParameterizedTest(name = "N1 N2 {0}")
    @CsvSource({
        "accettazione, ACCEPTED,",
        "non-accettazione, NOT_ACCEPTED, UNDELIVERED",
        "presa-in-carico, TAKEN_OVER,",
        "avvenuta-consegna, DELIVERED, DELIVERED",
        "errore-consegna, NOT_DELIVERED, UNDELIVERED",
        "preavviso-errore-consegna, LATE,",
        "rilevazione-virus, INFECTED, UNDELIVERED"
    })
    @DisplayName("N1 N2 delivery and failure end a certified e-mail, nothing else does")
    void deliveryAndFailureEndACertifiedEmail(String kind, CertifiedReceipt receipt, ReceiptOutcome outcome) {
        assertThat(read(receipt(kind, DISPATCH))).isEqualTo(new MailReport.Attested(DISPATCH, receipt));
        assertThat(receipt.outcome()).isEqualTo(Optional.ofNullable(outcome));
    }

    @Test
    @DisplayName("N2 providers differ in how they write")
    void providersDifferInHowTheyWrite() {
        String written = receipt(KIND, DISPATCH);

        assertThat(read(written.replace("X-Ricevuta: " + KIND, "X-RICEVUTA:  Avvenuta-Consegna ")))
                .isEqualTo(DELIVERED);
        assertThat(read(written.replace("Content-Disposition: inline; filename=\"daticert.xml\"\n", "")))
                .isEqualTo(DELIVERED);
        assertThat(read(written.replaceAll("<msgid>.*</msgid>", ""))).isEqualTo(DELIVERED);
        assertThat(read(written.replaceAll(
                        "<msgid>.*</msgid>", "<msgid><![CDATA[%s]]></msgid>".formatted(messageId(DISPATCH)))))
                .isEqualTo(DELIVERED);
    }

    @Test
    @DisplayName("N2 a receipt that contradicts itself attests nothing")
    void aReceiptThatContradictsItselfAttestsNothing() {
        assertThat(read(receipt(KIND, messageId(DISPATCH), data("errore-consegna", DISPATCH))))
                .isEqualTo(UNREADABLE);
        assertThat(read(receipt(KIND, messageId(DISPATCH), data(KIND, ANOTHER))))
                .isEqualTo(UNREADABLE);
    }

    @Test
    @DisplayName("N2 a receipt that names no kind or none of our ids attests nothing")
    void aReceiptThatNamesNothingOfOursAttestsNothing() {
        assertThat(read(receipt("lettura", DISPATCH))).isEqualTo(UNREADABLE);
        assertThat(read(receipt(KIND, "<42@pec.posta.example>", data(KIND, DISPATCH))))
                .isEqualTo(UNREADABLE);
        assertThat(read(receipt(KIND, DISPATCH).replaceAll("X-Ri.*\n", ""))).isEqualTo(UNREADABLE);
        assertThat(read(receipt(KIND, DISPATCH).replace("daticert.xml", "dati.xml")))
                .isEqualTo(UNREADABLE);
    }

    @Test
    @DisplayName("N2 what a message that comes along holds attests nothing")
    void whatComesAlongAttestsNothing() {
        String along = receipt(KIND, DISPATCH)
                .replace(
                        "Content-Type: multipart/mixed; boundary=m\n",
                        "Content-Type: message/rfc822\n\nContent-Type: multipart/mixed; boundary=m\n");

        assertThat(read(along)).isEqualTo(UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "niente xml",
                "<postacert tipo='avvenuta-consegna'>",
                "<postacert/>",
                "<html tipo='avvenuta-consegna'/>",
                "<postacert tipo='avvenuta-consegna'/><postacert tipo='avvenuta-consegna'/>",
                "<postacert tipo='avvenuta-consegna'><msgid><b/></msgid></postacert>",
                "<postacert tipo='avvenuta-consegna'>&nome;</postacert>",
                "<!DOCTYPE postacert><postacert tipo='avvenuta-consegna'/>",
                "<!DOCTYPE postacert SYSTEM 'http://127.0.0.1:1/x.dtd'><postacert tipo='avvenuta-consegna'/>",
                "<!DOCTYPE postacert [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><postacert tipo='avvenuta-consegna'>&e;</postacert>",
                "<!DOCTYPE postacert [<!ATTLIST postacert tipo CDATA 'avvenuta-consegna'>]><postacert/>"
            })
    @DisplayName("N2 broken data, data with a document type and data with entities attest nothing")
    void brokenDataAttestsNothing(String data) {
        assertThat(read(receipt(KIND, messageId(DISPATCH), data))).isEqualTo(UNREADABLE);
    }

    @Test
    @DisplayName("N2 data that is much longer than any provider writes attests nothing")
    void dataThatIsMuchTooLongAttestsNothing() {
        String written = receipt(KIND, DISPATCH);
        String padding = "<oggetto>" + "o".repeat(CertificationData.MOST_OCTETS) + "</oggetto>";

        assertThat(read(written.replace("<dati>", padding.substring(0, 20) + "</oggetto><dati>")))
                .isEqualTo(DELIVERED);
        assertThat(read(written.replace("<dati>", padding + "<dati>"))).isEqualTo(UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Subject: Risposta\n\nGrazie",
                "X-Trasporto: posta-certificata\nContent-Type: multipart/signed; boundary=s\n\n--s\n\n--s--",
                "X-Ricevuta: avvenuta-consegna\nX-Riferimento-Message-ID: <0190a1b2-0000-7000-8000-000000000001@x>\n\n",
                "X-Ricevuta: avvenuta-consegna\nContent-Type: multipart/mixed; boundary=\"\n\n--\n\u0000\u0001"
            })
    @DisplayName("N2 people's mail and broken messages attest nothing and do nothing worse")
    void peoplesMailAttestsNothing(String text) {
        assertThat(read(text)).isEqualTo(UNREADABLE);
    }

    @Test
    @DisplayName("N2 parts within parts are followed no deeper than any provider puts them")
    void partsWithinPartsAreNotFollowedForEver() {
        var nested = new StringBuilder(
                "X-Ricevuta: %s\nX-Riferimento-Message-ID: %s\n".formatted(KIND, messageId(DISPATCH)));
        for (int depth = 0; depth < 2_000; depth++) {
            nested.append("Content-Type: multipart/mixed; boundary=b%1$d\n\n--b%1$d\n".formatted(depth));
        }

        assertThat(read(nested + "Content-Type: text/xml; name=daticert.xml\n\n" + data(KIND, DISPATCH)))
                .isEqualTo(UNREADABLE);
    }
}
