package it.sportello.notification.channel.mail.receipt;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;

/**
 * Finds out what a receipt of certified e-mail attests. Kind and mail stand in its header and again in {@code daticert.xml};
 * what contradicts itself attests nothing. Signatures are left to the provider, who delivers no receipt but a provider's to
 * a certified mailbox, and wraps whatever else comes.
 */
final class CertifiedReceiptReader {

    private static final String DATA = "daticert.xml";

    /** Text and data stand together beneath the signature. */
    private static final int DEEPEST = 3;

    private static final MailReport UNREADABLE = new MailReport.Unreadable();

    private CertifiedReceiptReader() {}

    static MailReport read(MimeMessage message) {
        try {
            Optional<CertifiedReceipt> receipt = CertifiedReceipt.find(message.getHeader("X-Ricevuta", null));
            Optional<UUID> dispatch = MessageReference.dispatchIn(message.getHeader("X-Riferimento-Message-ID", null));
            Optional<MimePart> data = findData(message, 0);
            if (receipt.isEmpty() || dispatch.isEmpty() || data.isEmpty()) {
                return UNREADABLE;
            }
            var attested = new MailReport.Attested(dispatch.get(), receipt.get());
            return agrees(CertificationData.read(data.get().getInputStream()), attested) ? attested : UNREADABLE;
        } catch (MessagingException | IOException | XMLStreamException | RuntimeException _) {
            // Whatever a parser of strangers' mail may throw.
            return UNREADABLE;
        }
    }

    private static boolean agrees(CertificationData data, MailReport.Attested attested) {
        return CertifiedReceipt.find(data.kind()).equals(Optional.of(attested.receipt()))
                && (data.messageId() == null
                        || MessageReference.dispatchIn(data.messageId()).equals(Optional.of(attested.dispatchId())));
    }

    /** Looks into no message that comes along: its writer could have put anything there. */
    private static Optional<MimePart> findData(MimePart part, int depth) throws MessagingException {
        if (DATA.equalsIgnoreCase(part.getFileName())) {
            return Optional.of(part);
        }
        if (depth == DEEPEST || !part.isMimeType("multipart/*")) {
            return Optional.empty();
        }
        var parts = new MimeMultipart(new MimePartDataSource(part));
        for (int i = 0; i < parts.getCount(); i++) {
            Optional<MimePart> found = findData((MimePart) parts.getBodyPart(i), depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
