package it.sportello.localstack.peers.report;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What became of a message, as RFC 3464 writes it; quotes the headers of the message and never its text. */
record DeliveryReport(String recipient, Map<String, String> headers, Action action) implements Report {

    /** How a report begins, with the status that goes with it. */
    enum Action {
        DELIVERED("2.1.5"),
        DELAYED("4.4.1"),
        FAILED("5.1.1");

        private final String status;

        Action(String status) {
            this.status = status;
        }
    }

    private static final Pattern ENVELOPE_ID = Pattern.compile("\\bENVID=(\\S+)");

    private static final String TEXT = """
            From: Mail delivery <mailer-daemon@posta.example>
            To: <%1$s>
            Subject: Delivery report
            Message-ID: <%2$s@posta.example>
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="%2$s"

            --%2$s
            Content-Type: text/plain; charset=us-ascii

            This is what became of your message.

            --%2$s
            Content-Type: message/delivery-status

            Reporting-MTA: dns; posta.example
            %3$s
            Final-Recipient: rfc822; %4$s
            Action: %5$s
            Status: %6$s

            --%2$s
            Content-Type: text/rfc822-headers

            %7$s

            --%2$s--
            """;

    @Override
    public String text() {
        return TEXT.formatted(
                returnPath().orElseThrow(),
                UUID.randomUUID(),
                envelopeId(),
                recipient,
                action.name().toLowerCase(Locale.ROOT),
                action.status,
                quoted());
    }

    private String envelopeId() {
        Matcher asked = ENVELOPE_ID.matcher(headers.getOrDefault(ReportOffice.ENVELOPE, ""));
        return asked.find() ? "Original-Envelope-Id: " + asked.group(1) + "\n" : "";
    }

    private String quoted() {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }
}
