package it.sportello.notification.dispatch;

import static org.awaitility.Awaitility.await;

import it.sportello.localstack.testing.peers.TestMail;
import it.sportello.notification.channel.mail.receipt.ReceiptTexts;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;

/** A mailbox of ours to which news of mail returns. */
record ReturnedMail(String address) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static ReturnedMail ordinary() {
        return new ReturnedMail(configured("sportello.mail.returns.address"));
    }

    static ReturnedMail certified() {
        return new ReturnedMail(configured("sportello.mail.returns.certified.address"));
    }

    /** Anybody may write to it. {@code message} begins with its header. */
    void write(String message) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", configured("sportello.mail.port"));
        properties.put("mail.smtp.from", "stranger@example.org");
        Transport.send(ReceiptTexts.message(message, Session.getInstance(properties)), InternetAddress.parse(address));
    }

    void awaitEmpty() {
        await("an empty mailbox")
                .atMost(PATIENCE)
                // What is deleted while we look cannot be read.
                .ignoreExceptionsInstanceOf(IllegalStateException.class)
                .until(() -> TestMail.mailboxes().of(address).isEmpty());
    }

    private static String configured(String property) {
        return ConfigProvider.getConfig().getValue(property, String.class);
    }
}
