package it.sportello.notification.channel.mail.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.notification.channel.ReceiptOutcome;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    private static final UUID DISPATCH = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");
    private static final UUID ANOTHER = UUID.fromString("0190a1b2-0000-7000-8000-000000000002");

    private static final MailReport DELIVERED = new MailReport.Ended(DISPATCH, ReceiptOutcome.DELIVERED);
    private static final MailReport FAILED = new MailReport.Ended(DISPATCH, ReceiptOutcome.UNDELIVERED);
    private static final MailReport UNDER_WAY = new MailReport.UnderWay();
    private static final MailReport UNREADABLE = new MailReport.Unreadable();

    private static final String ENVELOPE = "Original-Envelope-Id: " + DISPATCH;
    private static final String RETURNED = "Message-ID: <" + DISPATCH + "@posta.example>\nSubject: Prova";

    @ParameterizedTest(name = "N2 {0}")
    @CsvSource({"delivered, DELIVERED", "failed, UNDELIVERED", "Failed, UNDELIVERED", "' delivered ', DELIVERED"})
    @DisplayName("N2 delivered and failed end an e-mail")
    void deliveredAndFailedEndAnEmail(String action, ReceiptOutcome outcome) {
        assertThat(read(report(ENVELOPE, action(action), RETURNED))).isEqualTo(new MailReport.Ended(DISPATCH, outcome));
    }

    @ParameterizedTest(name = "N2 {0}")
    @ValueSource(strings = {"delayed", "relayed", "expanded", "invented"})
    @DisplayName("N2 whatever else was done with it is no news")
    void whateverElseIsNoNews(String action) {
        assertThat(read(report(ENVELOPE, action(action), RETURNED))).isEqualTo(UNDER_WAY);
    }

    @Test
    @DisplayName("N2 the envelope id names the e-mail, whatever headers come back")
    void theEnvelopeIdNamesTheEmail() {
        assertThat(read(report(ENVELOPE, action("failed"), RETURNED.replace(DISPATCH.toString(), ANOTHER.toString()))))
                .isEqualTo(FAILED);
    }

    @Test
    @DisplayName(
            "N2 without an envelope id the Message-ID that comes back names it, headers alone or with the whole mail")
    void theMessageIdNamesTheEmail() {
        String headersOnly = report("Reporting-MTA: dns; mx.example", action("failed"), RETURNED);

        assertThat(read(headersOnly)).isEqualTo(FAILED);
        assertThat(read(headersOnly.replace("text/rfc822-headers", "message/rfc822")))
                .isEqualTo(FAILED);
    }

    @Test
    @DisplayName("N2 when the mail was passed on to several, bad news outweighs good")
    void badNewsOutweighsGood() {
        assertThat(read(report(ENVELOPE, action("failed") + "\n\n" + action("delivered"), RETURNED)))
                .isEqualTo(FAILED);
        assertThat(read(report(ENVELOPE, action("delayed") + "\n\n" + action("delivered"), RETURNED)))
                .isEqualTo(DELIVERED);
    }

    @Test
    @DisplayName("N2 a report that names none of our ids is unreadable")
    void aReportThatNamesNoneOfOurIdsIsUnreadable() {
        assertThat(read(report("Original-Envelope-Id: 42", action("failed"), "Message-ID: <42@posta.example>")))
                .isEqualTo(UNREADABLE);
        assertThat(read(report("Reporting-MTA: dns; mx.example", action("failed"), "Subject: " + DISPATCH)))
                .isEqualTo(UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Subject: Sono in ferie\n\nAction: failed",
                "Content-Type: multipart/report\n\n",
                "Content-Type: multipart/report; boundary=x\n\n--x",
                "Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\n\n",
                "Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: ;;;\n\n\n--x--",
                "Content-Type: multipart/report; boundary=\"\n\n--\n\u0000\u0001"
            })
    @DisplayName("N2 strangers' mail and broken reports are unreadable and nothing worse")
    void strangersMailIsUnreadable(String text) {
        assertThat(read(text)).isEqualTo(UNREADABLE);
    }

    private static String action(String action) {
        return "Final-Recipient: rfc822; ada@example.org\nAction: " + action + "\nStatus: 5.1.1";
    }

    private static String report(String message, String recipients, String returned) {
        return """
                Content-Type: multipart/report; report-type=delivery-status; boundary=x

                --x
                Content-Type: text/plain

                Action: none of this counts

                --x
                Content-Type: message/delivery-status

                %s

                %s

                --x
                Content-Type: text/rfc822-headers

                %s

                --x--
                """.formatted(message, recipients, returned);
    }

    private static MailReport read(String text) {
        byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        try {
            return ReportReader.read(
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        } catch (MessagingException e) {
            throw new IllegalStateException("Not even a message", e);
        }
    }
}
