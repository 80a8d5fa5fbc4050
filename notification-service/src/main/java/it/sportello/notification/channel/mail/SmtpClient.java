package it.sportello.notification.channel.mail;

import it.sportello.notification.channel.Notice;
import it.sportello.notification.channel.SendResult;
import it.sportello.notification.template.MailText;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.time.Duration;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** Speaks with one mail server and keeps connections for the next message, for most of the work is saying hello. */
final class SmtpClient implements AutoCloseable {

    /** Servers hang up on silent clients after some minutes; we leave before. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private record Idle(SMTPTransport transport, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < IDLE.toNanos();
        }
    }

    private final MailConfig.Server server;
    private final Session session;
    private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();

    SmtpClient(MailConfig config, MailConfig.Server server) {
        this.server = server;
        this.session = Session.getInstance(properties(config, server));
    }

    SendResult send(Notice notice, MailText text) {
        SMTPTransport transport = null;
        try {
            SMTPMessage message = MimeWriter.write(notice, text, server.from(), session);
            transport = connect();
            if (transport.supportsExtension("DSN")) {
                // Not every report quotes the Message-ID.
                message.setMailExtension("ENVID=" + notice.reference());
            }
            transport.sendMessage(message, message.getAllRecipients());
            idle.push(new Idle(transport, System.nanoTime()));
            return new SendResult.Accepted();
        } catch (MessagingException e) {
            close(transport);
            return SmtpVerdict.of(e);
        }
    }

    @Override
    public void close() {
        for (Idle kept = idle.poll(); kept != null; kept = idle.poll()) {
            close(kept.transport());
        }
    }

    private SMTPTransport connect() throws MessagingException {
        for (Idle kept = idle.poll(); kept != null; kept = idle.poll()) {
            // isConnected asks the server with a NOOP.
            if (kept.isFresh() && kept.transport().isConnected()) {
                return kept.transport();
            }
            close(kept.transport());
        }
        SMTPTransport transport = new SMTPTransport(session, new URLName("smtp", null, -1, null, null, null));
        transport.connect(
                server.host(),
                server.port(),
                server.username().orElse(null),
                server.password().orElse(null));
        return transport;
    }

    private static void close(@Nullable SMTPTransport transport) {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException _) {
            // It is gone either way.
        }
    }

    private static Properties properties(MailConfig config, MailConfig.Server server) {
        Properties mail = new Properties();
        mail.setProperty("mail.smtp.auth", String.valueOf(server.username().isPresent()));
        mail.setProperty("mail.smtp.from", server.returnPath().orElse(server.from()));
        mail.setProperty(
                "mail.smtp.starttls.enable", String.valueOf(server.startTls() != MailConfig.StartTls.DISABLED));
        mail.setProperty(
                "mail.smtp.starttls.required", String.valueOf(server.startTls() == MailConfig.StartTls.REQUIRED));
        mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        mail.setProperty("mail.smtp.connectiontimeout", millis(config.connectTimeout()));
        mail.setProperty("mail.smtp.timeout", millis(config.readTimeout()));
        mail.setProperty("mail.smtp.writetimeout", millis(config.readTimeout()));
        // Bounces return the headers alone: the body may hold half a PIN (C5).
        mail.setProperty("mail.smtp.dsn.ret", "HDRS");
        mail.setProperty("mail.smtp.dsn.notify", "SUCCESS,FAILURE,DELAY");
        return mail;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
