package it.sportello.localstack.peers;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes the messages of one connection in. */
final class Reception extends SmtpManager {

    /** Shows tests what the sender asked for on the envelope, which a message itself does not carry. */
    static final String ENVELOPE_HEADER = "X-Envelope-Parameters";

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
        try {
            if (!commands.parameters().isEmpty()) {
                message.getMessage().setHeader(ENVELOPE_HEADER, commands.parameters());
            }
            for (MailAddress recipient : message.getToAddresses()) {
                store.add(recipient.getEmail(), message.getMessage());
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A message that cannot be stored", e);
        }
        desk.waitWhileHolding();
    }
}
