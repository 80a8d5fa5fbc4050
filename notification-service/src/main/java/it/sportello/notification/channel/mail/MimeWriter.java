package it.sportello.notification.channel.mail;

import it.sportello.contracts.Channel;
import it.sportello.notification.channel.Notice;
import it.sportello.notification.template.MailText;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Writes a mail as the bytes that travel. */
final class MimeWriter {

    private MimeWriter() {}

    static SMTPMessage write(Notice notice, MailText text, String from, Session session) throws MessagingException {
        InternetAddress sender = new InternetAddress(from, true);
        SMTPMessage message = new ReferencedMessage(session, messageId(notice, sender));
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(notice.recipient(), true));
        message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
        message.setText(text.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Content-Language", text.language().code());
        // Holiday notices would otherwise answer to the bounce address.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (notice.channel() == Channel.CERTIFIED_EMAIL) {
            // The short receipt does not echo the text, which would put the secret into a mailbox of ours (C5, N1).
            message.setHeader("X-TipoRicevuta", "sintetica");
        }
        message.saveChanges();
        return message;
    }

    private static String messageId(Notice notice, InternetAddress sender) {
        String address = sender.getAddress();
        return "<" + notice.reference() + address.substring(address.lastIndexOf('@')) + ">";
    }

    /** Copies of one delivery must be known as such, so the id is ours and not made anew for every attempt. */
    private static final class ReferencedMessage extends SMTPMessage {

        private final String messageId;

        ReferencedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
