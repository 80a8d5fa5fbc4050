package it.sportello.notification.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.contracts.Channel;
import it.sportello.contracts.Language;
import it.sportello.notification.channel.FailureCode;
import it.sportello.notification.channel.Notice;
import it.sportello.notification.channel.SendResult;
import it.sportello.notification.template.MailText;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpClientTest {

    private static final MailText TEXT = new MailText(Language.IT, "La prima parte è qui", "Perché no?\n\n.\nFine\n");

    private ScriptedMailServer server;
    private SmtpClient client;

    @BeforeEach
    void connect() throws IOException {
        server = new ScriptedMailServer();
        FixedMailConfig settings = new FixedMailConfig(server.port(), MailConfig.StartTls.OPTIONAL);
        client = new SmtpClient(settings, settings.ordinary());
    }

    @AfterEach
    void hangUp() throws IOException {
        client.close();
        server.close();
    }

    @Test
    @DisplayName("N1 what the server takes is accepted")
    void whatTheServerTakesIsAccepted() {
        assertThat(send(Channel.EMAIL)).isEqualTo(new SendResult.Accepted());
        assertThat(server.messages()).hasSize(1);
    }

    @Test
    @DisplayName("N1 bounces are asked to return to their own mailbox, with the headers alone and our reference")
    void bouncesAreAskedToReturnTheHeadersAlone() {
        send(Channel.EMAIL);

        assertThat(server.commands())
                .anyMatch(line -> line.startsWith("MAIL FROM:<rinvii@posta.example> RET=HDRS ENVID="))
                .anyMatch(line ->
                        line.startsWith("RCPT TO:<ada@example.org>") && line.contains("NOTIFY=SUCCESS,FAILURE,DELAY"));
    }

    @Test
    @DisplayName("N3 copies of one delivery carry the same Message-ID")
    void copiesCarryTheSameMessageId() {
        Notice notice = notice(Channel.EMAIL);

        client.send(notice, TEXT);
        client.send(notice, TEXT);

        assertThat(server.messages())
                .hasSize(2)
                .allMatch(text -> text.contains("Message-ID: <" + notice.reference() + "@posta.example>"));
    }

    @Test
    @DisplayName("N1 certified e-mail asks for the receipt that does not echo the text")
    void certifiedMailAsksForTheShortReceipt() {
        send(Channel.CERTIFIED_EMAIL);
        send(Channel.EMAIL);

        assertThat(server.messages().get(0)).contains("X-TipoRicevuta: sintetica");
        assertThat(server.messages().get(1)).doesNotContain("X-TipoRicevuta");
    }

    @Test
    @DisplayName("N1 a mail says its language, that a machine wrote it, and is plain UTF-8 text")
    void aMailSaysWhatItIs() {
        send(Channel.EMAIL);

        assertThat(server.messages().getFirst())
                .contains("Content-Language: it", "Auto-Submitted: auto-generated")
                .containsIgnoringCase("Content-Type: text/plain; charset=UTF-8")
                .contains("=?UTF-8?");
    }

    @Test
    @DisplayName("N1 the connection serves the next message too")
    void theConnectionServesTheNextMessageToo() {
        send(Channel.EMAIL);
        send(Channel.EMAIL);

        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    @DisplayName("N1 a connection that the server dropped meanwhile is replaced")
    void aDroppedConnectionIsReplaced() {
        send(Channel.EMAIL);
        server.answer("NOOP", ScriptedMailServer.DROP);

        assertThat(send(Channel.EMAIL)).isEqualTo(new SendResult.Accepted());
        assertThat(server.connections()).isEqualTo(2);
    }

    @ParameterizedTest(name = "N2 {0} {1}: rejected, {2}")
    @CsvSource({
        "RCPT, 550 no such user, RECIPIENT_REFUSED",
        "RCPT, 552 mailbox full, RECIPIENT_REFUSED",
        "DATA, 554 no, MESSAGE_REFUSED",
        "END, 554 not this one, MESSAGE_REFUSED"
    })
    @DisplayName("N2 5xx on recipient or message is final")
    void permanentRepliesAreFinal(String verb, String reply, FailureCode reason) {
        server.answer(verb, reply);

        assertThat(send(Channel.EMAIL)).isEqualTo(new SendResult.Rejected(reason));
    }

    @ParameterizedTest(name = "N2 {0} {1}: retried")
    @CsvSource({"RCPT, 451 come later", "RCPT, 450 busy", "DATA, 421 closing", "END, 452 full"})
    @DisplayName("N2 4xx on recipient or message is tried again")
    void temporaryRepliesAreTriedAgain(String verb, String reply) {
        server.answer(verb, reply);

        assertThat(send(Channel.EMAIL)).isEqualTo(new SendResult.Retry(FailureCode.PEER_DEFERRED));
    }

    @ParameterizedTest(name = "N2 {0} {1}: retried")
    @CsvSource({"GREETING, 554 not you", "GREETING, DROP", "MAIL, 550 not you", "MAIL, 530 sign in", "MAIL, 451 later"})
    @DisplayName("N2 a server that refuses us says nothing of the citizen's mailbox")
    void aServerThatRefusesUsIsTriedAgain(String verb, String reply) {
        server.answer(verb, reply);

        assertThat(send(Channel.EMAIL)).isEqualTo(new SendResult.Retry(FailureCode.PEER_UNAVAILABLE));
    }

    @ParameterizedTest(name = "N3 {0}")
    @ValueSource(strings = {ScriptedMailServer.HOLD, ScriptedMailServer.DROP})
    @DisplayName("N3 an answer that never comes leaves the message in doubt: it goes again, as a copy")
    void anAnswerThatNeverComesMeansAgain(String silence) {
        Notice notice = notice(Channel.EMAIL);
        server.answer("END", silence);

        assertThat(client.send(notice, TEXT)).isEqualTo(new SendResult.Retry(FailureCode.PEER_UNAVAILABLE));
        server.recover();
        assertThat(client.send(notice, TEXT)).isEqualTo(new SendResult.Accepted());

        assertThat(messageIds()).hasSize(2).containsOnly(messageIds().getFirst());
    }

    @Test
    @DisplayName("N2 a server that is down is tried again, and back it is used")
    void aServerThatIsDownIsTriedAgain() throws IOException {
        server.close();

        assertThat(send(Channel.EMAIL)).isEqualTo(new SendResult.Retry(FailureCode.PEER_UNAVAILABLE));
    }

    @Test
    @DisplayName("C5 with STARTTLS required nothing is said to a server without it")
    void nothingIsSaidInClearWhenEncryptionIsRequired() {
        FixedMailConfig strict = new FixedMailConfig(server.port(), MailConfig.StartTls.REQUIRED);
        try (SmtpClient careful = new SmtpClient(strict, strict.ordinary())) {
            assertThat(careful.send(notice(Channel.EMAIL), TEXT))
                    .isEqualTo(new SendResult.Retry(FailureCode.PEER_UNAVAILABLE));
        }
        assertThat(server.messages()).isEmpty();
        assertThat(server.commands()).noneMatch(line -> line.startsWith("RCPT"));
    }

    private List<String> messageIds() {
        return server.messages().stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("Message-ID:"))
                .toList();
    }

    private SendResult send(Channel channel) {
        return client.send(notice(channel), TEXT);
    }

    private static Notice notice(Channel channel) {
        return new Notice(UUID.randomUUID(), channel, "first-half", "it", "ada@example.org", Map.of(), Instant.MAX);
    }
}
