package it.sportello.localstack.peers;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.ServerSetup;
import it.sportello.localstack.embedded.ListenAddress;
import it.sportello.localstack.embedded.QuietLogs;
import it.sportello.localstack.peers.control.RemoteControl;
import it.sportello.localstack.peers.report.ReportOffice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mail servers of the world, in one: SMTP in, IMAP out. Every address has a mailbox; its password is the address.
 * {@code …@refused.example} is refused with 550 at RCPT, {@code …@slow.example} answers 451 the first time, {@code
 * …@full.example} 552; of some addresses, certified ones among them, senders hear later ({@link ReportOffice}).
 */
public final class MailServer implements AutoCloseable, MailServerMXBean {

    private static final long MILLIS_TO_START = 5_000;

    private final Managers managers = new Managers();
    private final ReceivedMailStore store;
    private final ReportOffice reports;
    private final ReceptionDesk desk;
    private final int smtpPort;
    private final ImapServer imap;
    private SmtpServer smtp;

    /** Mail is kept in {@code directory} as {@code .eml} files and is there again after the next start. */
    public MailServer(int smtpPort, int imapPort, Path directory) {
        QuietLogs.apply();
        this.smtpPort = smtpPort;
        managers.getUserManager().setAuthRequired(false);
        store = new ReceivedMailStore(directory, managers);
        reports = new ReportOffice(store::pass);
        desk = new ReceptionDesk(reports);
        store.load();
        imap = new ImapServer(new ServerSetup(imapPort, host(), ServerSetup.PROTOCOL_IMAP), managers);
        run(imap);
        smtp = startSmtp();
        RemoteControl.attach(NAME, this);
    }

    public int smtpPort() {
        return smtpPort;
    }

    public int imapPort() {
        return imap.getPort();
    }

    /** Everybody's mail, for the page that shows it. */
    public List<KeptMail> newestFirst() {
        return store.all().reversed();
    }

    public Optional<KeptMail> find(int number) {
        return store.all().stream().filter(kept -> kept.number() == number).findFirst();
    }

    @Override
    public synchronized void stopReceiving() {
        desk.releaseAnswers();
        smtp.stopService();
    }

    @Override
    public synchronized void startReceiving() {
        smtp = startSmtp();
    }

    @Override
    public void holdAnswers() {
        desk.holdAnswers();
    }

    @Override
    public void releaseAnswers() {
        desk.releaseAnswers();
    }

    @Override
    public void report(String recipient, String action) {
        mailsOf(recipient).forEach(mail -> reports.report(recipient, mail.headers(), action));
    }

    @Override
    public void certify(String recipient, String kind) {
        mailsOf(recipient).forEach(mail -> reports.certify(recipient, mail.headers(), kind));
    }

    @Override
    public void close() {
        stopReceiving();
        reports.close();
        imap.stopService();
        RemoteControl.detach(NAME);
    }

    private Stream<ReceivedMail> mailsOf(String recipient) {
        return store.all().stream()
                .map(KeptMail::mail)
                .filter(mail -> mail.recipient().equals(recipient));
    }

    private SmtpServer startSmtp() {
        var setup = new ServerSetup(smtpPort, host(), ServerSetup.PROTOCOL_SMTP);
        var server = new DsnSmtpServer(setup, managers, desk, store);
        run(server);
        return server;
    }

    private static String host() {
        return ListenAddress.get().getHostAddress();
    }

    private static void run(AbstractServer server) {
        try {
            server.startService();
            if (!server.waitTillRunning(MILLIS_TO_START)) {
                throw new IllegalStateException("The mail server does not listen: " + server);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the mail server was starting", e);
        }
    }
}
