package it.sportello.localstack.peers;

import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A message as its reader sees it. Header names are found in any case. */
public record ReceivedMail(
        String recipient, String subject, Instant receivedAt, String text, Map<String, String> headers) {

    static ReceivedMail of(String recipient, Message message, Instant receivedAt)
            throws MessagingException, IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.putIfAbsent(header.getName(), header.getValue());
        }
        return new ReceivedMail(
                recipient,
                Optional.ofNullable(message.getSubject()).orElse(""),
                receivedAt,
                textOf(message),
                Collections.unmodifiableMap(headers));
    }

    public String messageId() {
        return headers.getOrDefault("Message-ID", "");
    }

    public String sender() {
        return headers.getOrDefault("From", "");
    }

    /** Of the text; empty when nobody said. */
    public String language() {
        return headers.getOrDefault("Content-Language", "");
    }

    private static String textOf(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            var parts = (Multipart) part.getContent();
            var text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                text.append(textOf(parts.getBodyPart(i)));
            }
            return text.toString();
        }
        return part.isMimeType("text/plain") ? part.getContent().toString() : "";
    }
}
