package it.sportello.localstack.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.sportello.localstack.embedded.FreePorts;
import it.sportello.localstack.peers.report.ReportOffice;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {

    @TempDir
    private Path directory;

    private final int smtpPort = FreePorts.next();
    private final int imapPort = FreePorts.next();
    private MailServer server;
    private Mailboxes mailboxes;

    @BeforeEach
    void start() {
        server = new MailServer(smtpPort, imapPort, directory);
        mailboxes = new Mailboxes(server.imapPort());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void deliversToTheMailboxOfTheAddress() throws MessagingException {
        send("ada@example.org", "Prova");

        assertThat(mailboxes.of("ada@example.org")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Prova");
            assertThat(mail.text()).contains("perché no");
        });
        assertThat(mailboxes.of("bruno@example.org")).isEmpty();
    }

    @Test
    void offersDeliveryStatusNotifications() throws MessagingException {
        send("ada@example.org", "Prova");

        assertThat(mailboxes.of("ada@example.org").getFirst().headers())
                .containsEntry(ReportOffice.ENVELOPE, "RET=HDRS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporting.example", "bounced.example", "delayed.example"})
    void reportsWhatBecameOfAMessage(String domain) throws MessagingException {
        send("ada@" + domain, "Prova");

        await("report").until(() -> !mailboxes.of("sportello@example.org").isEmpty());
        assertThat(mailboxes.of("sportello@example.org"))
                .singleElement()
                .satisfies(report -> assertThat(report.headers().get("Content-Type"))
                        .startsWith("multipart/report; report-type=delivery-status"));
    }

    @Test
    void reportsAgainWhenAskedTo() throws MessagingException {
        send("ada@example.org", "Prova");

        server.report("ada@example.org", "FAILED");
        server.report("ada@example.org", "DELIVERED");

        assertThat(mailboxes.of("sportello@example.org")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "pec.example, accettazione avvenuta-consegna",
        "refused.pec.example, accettazione errore-consegna",
        "unaccepted.pec.example, non-accettazione",
        "late.pec.example, accettazione preavviso-errore-consegna avvenuta-consegna"
    })
    void attestsWhatBecameOfACertifiedMessage(String domain, String kinds) throws MessagingException {
        sendCertified("ada@" + domain);

        await(kinds)
                .untilAsserted(() -> assertThat(mailboxes.of("sportello@example.org"))
                        .extracting(receipt -> receipt.headers().get("X-Ricevuta"))
                        .containsExactly(kinds.split(" ")));
    }

    @Test
    void attestsAgainWhenAskedTo() throws MessagingException {
        sendCertified("ada@example.org");

        server.certify("ada@example.org", "rilevazione-virus");

        assertThat(mailboxes.of("sportello@example.org")).singleElement().satisfies(receipt -> {
            assertThat(receipt.headers())
                    .containsEntry("X-Ricevuta", "rilevazione-virus")
                    .containsEntry(
                            "X-Riferimento-Message-ID",
                            mailboxes.of("ada@example.org").getFirst().messageId());
            assertThat(receipt.text()).doesNotContain("perché no");
        });
    }

    @Test
    void attestsNothingOfOrdinaryMailToACertifiedMailbox() throws MessagingException {
        send("ada@pec.example", "Prova");
        sendCertified("ada@pec.example");

        await("receipts").until(() -> mailboxes.of("sportello@example.org").size() == 2);
        assertThat(mailboxes.of("sportello@example.org"))
                .extracting(receipt -> receipt.headers().get("X-Riferimento-Message-ID"))
                .containsOnly(mailboxes.of("ada@pec.example").getLast().messageId());
    }

    @Test
    void refusesAnUnknownMailbox() {
        assertThatThrownBy(() -> send("nobody@refused.example", "Prova"))
                .hasRootCauseMessage("550 5.1.1 No such mailbox\n");
    }

    @Test
    void putsASlowMailboxOffOnce() throws MessagingException {
        assertThatThrownBy(() -> send("late@slow.example", "Prova")).rootCause().hasMessageStartingWith("451");

        send("late@slow.example", "Prova");

        assertThat(mailboxes.of("late@slow.example")).hasSize(1);
    }

    @Test
    void refusesTheFirstMessageToAFullMailbox() throws MessagingException {
        assertThatThrownBy(() -> send("heap@full.example", "Prova")).rootCause().hasMessageStartingWith("552");

        send("heap@full.example", "Prova");

        assertThat(mailboxes.of("heap@full.example")).hasSize(1);
    }

    @Test
    void keepsMailFromStartToStart() throws MessagingException {
        send("ada@example.org", "Uno");
        server.close();
        server = new MailServer(smtpPort, imapPort, directory);
        send("ada@example.org", "Due");

        assertThat(mailboxes.of("ada@example.org"))
                .extracting(ReceivedMail::subject)
                .containsExactly("Uno", "Due");
    }

    @Test
    void holdsTheAnswerOfAMessageItHasStored() {
        server.holdAnswers();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> sendUnchecked("ada@example.org"));

        await("message is stored")
                .untilAsserted(() -> assertThat(mailboxes.of("ada@example.org")).hasSize(1));
        assertThat(sending).isNotDone();

        server.releaseAnswers();
        await("sender hears the answer").until(sending::isDone);
        assertThat(sending).isCompleted();
    }

    @Test
    void takesNothingWhileStoppedAndGoesOnAfterwards() throws MessagingException {
        server.stopReceiving();
        assertThatThrownBy(() -> send("ada@example.org", "Uno")).isInstanceOf(MessagingException.class);

        server.startReceiving();
        send("ada@example.org", "Due");

        assertThat(mailboxes.of("ada@example.org"))
                .extracting(ReceivedMail::subject)
                .containsExactly("Due");
    }

    private void sendUnchecked(String recipient) {
        try {
            send(recipient, "Prova");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(String recipient, String subject) throws MessagingException {
        Transport.send(message(recipient, subject));
    }

    private void sendCertified(String recipient) throws MessagingException {
        MimeMessage message = message(recipient, "Prova");
        message.setHeader("X-TipoRicevuta", "sintetica");
        Transport.send(message);
    }

    private MimeMessage message(String recipient, String subject) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(smtpPort));
        properties.put("mail.smtp.dsn.ret", "HDRS");
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("sportello@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setSubject(subject, "UTF-8");
        message.setText("Una prova, perché no", "UTF-8");
        return message;
    }
}
