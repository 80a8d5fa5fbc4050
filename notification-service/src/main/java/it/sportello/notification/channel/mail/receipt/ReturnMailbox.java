package it.sportello.notification.channel.mail.receipt;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * A mailbox at our provider. Several processes may read it at once: they take the same reports, which changes nothing, and
 * one of them is the first to delete.
 */
final class ReturnMailbox {

    private static final int AT_ONCE = 200;

    /** A report with the headers of a short mail, or a signed receipt; what is longer is not read. */
    private static final int MOST_OCTETS = 256 * 1024;

    private final ReturnsConfig.Mailbox mailbox;
    private final Function<MimeMessage, MailReport> reader;
    private final Session session;

    /** @param reader says what a message says, and throws at none */
    ReturnMailbox(ReturnsConfig config, ReturnsConfig.Mailbox mailbox, Function<MimeMessage, MailReport> reader) {
        this.mailbox = mailbox;
        this.reader = reader;
        this.session = Session.getInstance(properties(config, mailbox.tls()));
    }

    String address() {
        return mailbox.address();
    }

    /**
     * Shows the oldest messages to {@code taker} and deletes each that it returned from; one it throws at stays, with all
     * behind it.
     *
     * @return how many were taken
     */
    int take(Consumer<MailReport> taker) throws MessagingException {
        try (var store = new IMAPStore(session, new URLName("imap", null, -1, null, null, null))) {
            store.connect(
                    mailbox.host(),
                    mailbox.port(),
                    mailbox.address(),
                    mailbox.password().orElse(""));
            // Closing it expunges what was marked, also after a failure: those before it are done with.
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                return takeOldest(inbox, taker);
            }
        }
    }

    private int takeOldest(Folder inbox, Consumer<MailReport> taker) throws MessagingException {
        int taken = 0;
        for (Message message : oldest(inbox)) {
            try {
                taker.accept(read(message));
                message.setFlag(Flags.Flag.DELETED, true);
                taken++;
            } catch (MessageRemovedException _) {
                // Another process was quicker.
            }
        }
        return taken;
    }

    private static Message[] oldest(Folder inbox) throws MessagingException {
        int found = Math.min(inbox.getMessageCount(), AT_ONCE);
        if (found == 0) {
            return new Message[0];
        }
        Message[] messages = inbox.getMessages(1, found);
        var sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.SIZE);
        inbox.fetch(messages, sizes);
        return messages;
    }

    private MailReport read(Message message) throws MessagingException {
        // Copied in one piece: read where it is, every header would be another question to the server.
        return message.getSize() > MOST_OCTETS
                ? new MailReport.Unreadable()
                : reader.apply(new MimeMessage((MimeMessage) message));
    }

    private static Properties properties(ReturnsConfig config, boolean tls) {
        Properties mail = new Properties();
        mail.setProperty("mail.imap.ssl.enable", String.valueOf(tls));
        mail.setProperty("mail.imap.ssl.checkserveridentity", "true");
        mail.setProperty("mail.imap.connectiontimeout", millis(config.connectTimeout()));
        mail.setProperty("mail.imap.timeout", millis(config.readTimeout()));
        mail.setProperty("mail.imap.writetimeout", millis(config.readTimeout()));
        return mail;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
