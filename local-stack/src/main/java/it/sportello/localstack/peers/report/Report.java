package it.sportello.localstack.peers.report;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What a sender hears of a message that was taken. */
sealed interface Report permits DeliveryReport, CertifiedReceipt {

    /** Those of the message. */
    Map<String, String> headers();

    /** All of the report, with plain line ends. */
    String text();

    /** Whom to tell; nobody, when the message was itself a report. */
    default Optional<String> returnPath() {
        return Optional.ofNullable(headers().get(ReportOffice.RETURN_PATH))
                .map(path -> path.replaceAll("[<>]", ""))
                .filter(path -> !path.isBlank());
    }

    default MimeMessage message() throws MessagingException {
        byte[] octets = text().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
    }
}
