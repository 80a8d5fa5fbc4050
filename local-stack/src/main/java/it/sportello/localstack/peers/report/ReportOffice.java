package it.sportello.localstack.peers.report;

import it.sportello.localstack.peers.report.DeliveryReport.Action;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells senders what became of their messages, a moment after they were taken: {@code …@bounced.example} fails,
 * {@code …@delayed.example} is late, {@code …@reporting.example} arrives. Of all others nothing is heard.
 */
public final class ReportOffice implements AutoCloseable {

    /** The header with the sender on the envelope. */
    public static final String RETURN_PATH = "Return-Path";

    /** The header with what the sender asked for on the envelope. */
    public static final String ENVELOPE = "X-Envelope-Parameters";

    private static final long MILLIS_LATER = 1_000;

    /** Puts a message into the mailbox of an address. */
    public interface Mailbag {
        void put(String address, MimeMessage message) throws MessagingException;
    }

    private final Mailbag mailbag;
    private final ScheduledExecutorService clerk = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mail-reports").factory());

    public ReportOffice(Mailbag mailbag) {
        this.mailbag = mailbag;
    }

    /** A message was taken; whether there will be a report hangs on the recipient. */
    public void taken(String recipient, Map<String, String> headers) {
        actionFor(recipient)
                .ifPresent(action -> clerk.schedule(
                        () -> send(new DeliveryReport(recipient, headers, action)),
                        MILLIS_LATER,
                        TimeUnit.MILLISECONDS));
    }

    /** @param action {@code DELIVERED}, {@code DELAYED} or {@code FAILED} */
    public void report(String recipient, Map<String, String> headers, String action) {
        send(new DeliveryReport(recipient, headers, Action.valueOf(action)));
    }

    @Override
    public void close() {
        clerk.shutdownNow();
    }

    private void send(DeliveryReport report) {
        try {
            if (report.returnPath().isPresent()) {
                mailbag.put(report.returnPath().get(), report.message());
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("A report that nobody can write", e);
        }
    }

    private static Optional<Action> actionFor(String recipient) {
        return switch (recipient.substring(recipient.lastIndexOf('@') + 1)) {
            case "bounced.example" -> Optional.of(Action.FAILED);
            case "delayed.example" -> Optional.of(Action.DELAYED);
            case "reporting.example" -> Optional.of(Action.DELIVERED);
            default -> Optional.empty();
        };
    }
}
