package it.sportello.localstack.peers;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads anybody's mail over IMAP, oldest first. */
public final class Mailboxes {

    private final int imapPort;

    public Mailboxes(int imapPort) {
        this.imapPort = imapPort;
    }

    public List<ReceivedMail> of(String address) {
        Session session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", imapPort, address, address);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<ReceivedMail> mails = new ArrayList<>();
                for (Message message : inbox.getMessages()) {
                    mails.add(ReceivedMail.of(
                            address, message, message.getReceivedDate().toInstant()));
                }
                return mails;
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The mailbox cannot be read", e);
        }
    }
}
