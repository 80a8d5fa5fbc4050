package it.sportello.localstack.peers;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import it.sportello.localstack.peers.report.ReportOffice;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the messages of one connection in. */
final class Reception extends SmtpManager {

    private final ReceptionDesk desk;
    private final ReceivedMailStore store;
    private final DsnCommands commands;

    Reception(Managers managers, ReceptionDesk desk, ReceivedMailStore store, DsnCommands commands) {
        super(managers.getImapHostManager(), managers.getUserManager());
        this.desk = desk;
        this.store = store;
        this.commands = commands;
    }

    @Override
    public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
        return desk.refusal(recipient.getEmail());
    }

    @Override
    public void send(SmtpState state) {
        MovingMessage message = state.getMessage();
        List<ReceivedMail> received = new ArrayList<>();
        try {
            if (!commands.parameters().isEmpty()) {
                message.getMessage().setHeader(ReportOffice.ENVELOPE, commands.parameters());
            }
            message.getMessage()
                    .setHeader(
                            ReportOffice.RETURN_PATH,
                            "<" + message.getReturnPath().getEmail() + ">");
            for (MailAddress recipient : message.getToAddresses()) {
                received.add(store.add(recipient.getEmail(), message.getMessage()));
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A message that cannot be stored", e);
        }
        desk.waitWhileHolding();
        received.forEach(desk::reportLater);
    }
}
