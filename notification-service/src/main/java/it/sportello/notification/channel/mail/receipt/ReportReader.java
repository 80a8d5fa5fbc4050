package it.sportello.notification.channel.mail.receipt;

import it.sportello.notification.channel.ReceiptOutcome;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a delivery status notification (RFC 3464) says. Everybody on earth can write to the mailbox, so nothing of it
 * goes further but a dispatch id and one of two outcomes.
 */
final class ReportReader {

    private static final MailReport UNREADABLE = new MailReport.Unreadable();

    private ReportReader() {}

    static MailReport read(MimeMessage message) {
        try {
            return message.isMimeType("multipart/report")
                    ? read(new MimeMultipart(new MimePartDataSource(message)))
                    : UNREADABLE;
        } catch (MessagingException | IOException | RuntimeException _) {
            // Whatever a parser of strangers' mail may throw.
            return UNREADABLE;
        }
    }

    private static MailReport read(MimeMultipart parts) throws MessagingException, IOException {
        DeliveryStatus status = null;
        InternetHeaders returned = null;
        for (int i = 0; i < parts.getCount(); i++) {
            Part part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                status = new DeliveryStatus(part.getInputStream());
            } else if (isOurMail(part)) {
                returned = new InternetHeaders(part.getInputStream());
            }
        }
        return status == null ? UNREADABLE : weigh(status, returned);
    }

    private static MailReport weigh(DeliveryStatus status, @Nullable InternetHeaders returned) {
        Optional<UUID> dispatch = dispatchIn(status.getMessageDSN(), "Original-Envelope-Id");
        if (dispatch.isEmpty() && returned != null) {
            dispatch = dispatchIn(returned, "Message-ID");
        }
        return dispatch.map(id -> weigh(id, outcome(status))).orElse(UNREADABLE);
    }

    private static MailReport weigh(UUID dispatchId, @Nullable ReceiptOutcome outcome) {
        return outcome == null ? new MailReport.UnderWay() : new MailReport.Ended(dispatchId, outcome);
    }

    /** We write to one; it may have been passed on to several, and then the heaviest counts. */
    private static @Nullable ReceiptOutcome outcome(DeliveryStatus status) {
        ReceiptOutcome heaviest = null;
        for (int i = 0; i < status.getRecipientDSNCount(); i++) {
            ReceiptOutcome next = outcome(status.getRecipientDSN(i).getHeader("Action", null));
            if (next != null) {
                heaviest = heaviest == null ? next : heaviest.or(next);
            }
        }
        return heaviest;
    }

    /** {@code delayed}, {@code relayed} and {@code expanded} are no end. */
    private static @Nullable ReceiptOutcome outcome(@Nullable String action) {
        return switch (action == null ? "" : action.strip().toLowerCase(Locale.ROOT)) {
            case "delivered" -> ReceiptOutcome.DELIVERED;
            case "failed" -> ReceiptOutcome.UNDELIVERED;
            default -> null;
        };
    }

    private static Optional<UUID> dispatchIn(InternetHeaders headers, String name) {
        return MessageReference.dispatchIn(headers.getHeader(name, null));
    }

    /** The headers of what we sent, or all of it. */
    private static boolean isOurMail(Part part) throws MessagingException {
        return part.isMimeType("text/rfc822-headers")
                || part.isMimeType("message/rfc822")
                || part.isMimeType("message/global-headers");
    }
}
