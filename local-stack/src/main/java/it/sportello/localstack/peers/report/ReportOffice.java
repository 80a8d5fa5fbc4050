package it.sportello.localstack.peers.report;

import it.sportello.localstack.peers.report.CertifiedReceipt.Kind;
import it.sportello.localstack.peers.report.DeliveryReport.Action;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tells senders what became of their messages, a moment after they were taken. Of ordinary ones by delivery status
 * notifications: {@code …@bounced.example} fails, {@code …@delayed.example} is late, {@code …@reporting.example} arrives.
 *
 * <p>Of certified ones, which ask for a kind of receipt, by the receipts of a provider of certified mail (PEC), one a second:
 * {@code …@pec.example} is accepted and delivered, {@code …@refused.pec.example} is accepted and fails,
 * {@code …@unaccepted.pec.example} is not accepted, and {@code …@late.pec.example} is accepted, announced as late, and
 * delivered. Of all others nothing is heard.
 */
public final class ReportOffice implements AutoCloseable {

    /** The header with the sender on the envelope. */
    public static final String RETURN_PATH = "Return-Path";

    /** The header with what the sender asked for on the envelope. */
    public static final String ENVELOPE = "X-Envelope-Parameters";

    /** The header by which a sender asks for receipts of certified mail, and for which ones. */
    private static final String CERTIFIED = "X-TipoRicevuta";

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

    /** A message was taken; whether there will be reports hangs on the recipient. */
    public void taken(String recipient, Map<String, String> headers) {
        long later = 0;
        for (Report report : reports(recipient, headers)) {
            later += MILLIS_LATER;
            clerk.schedule(() -> send(report), later, TimeUnit.MILLISECONDS);
        }
    }

    /** @param action {@code DELIVERED}, {@code DELAYED} or {@code FAILED} */
    public void report(String recipient, Map<String, String> headers, String action) {
        send(new DeliveryReport(recipient, headers, Action.valueOf(action)));
    }

    /** @param kind {@code avvenuta-consegna} and the like, as in the header {@code X-Ricevuta} */
    public void certify(String recipient, Map<String, String> headers, String kind) {
        send(new CertifiedReceipt(recipient, headers, Kind.of(kind)));
    }

    @Override
    public void close() {
        clerk.shutdownNow();
    }

    private void send(Report report) {
        try {
            if (report.returnPath().isPresent()) {
                mailbag.put(report.returnPath().get(), report.message());
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("A report that nobody can write", e);
        }
    }

    private static List<? extends Report> reports(String recipient, Map<String, String> headers) {
        String domain = recipient.substring(recipient.lastIndexOf('@') + 1);
        return headers.containsKey(CERTIFIED)
                ? kinds(domain)
                        .map(kind -> new CertifiedReceipt(recipient, headers, kind))
                        .toList()
                : actions(domain)
                        .map(action -> new DeliveryReport(recipient, headers, action))
                        .toList();
    }

    private static Stream<Action> actions(String domain) {
        return switch (domain) {
            case "bounced.example" -> Stream.of(Action.FAILED);
            case "delayed.example" -> Stream.of(Action.DELAYED);
            case "reporting.example" -> Stream.of(Action.DELIVERED);
            default -> Stream.empty();
        };
    }

    private static Stream<Kind> kinds(String domain) {
        return switch (domain) {
            case "pec.example" -> Stream.of(Kind.ACCEPTED, Kind.DELIVERED);
            case "refused.pec.example" -> Stream.of(Kind.ACCEPTED, Kind.FAILED);
            case "unaccepted.pec.example" -> Stream.of(Kind.NOT_ACCEPTED);
            case "late.pec.example" -> Stream.of(Kind.ACCEPTED, Kind.LATE, Kind.DELIVERED);
            default -> Stream.empty();
        };
    }
}
