package it.sportello.application.submission;

import it.sportello.contracts.event.ApplicationEvent.ApplicationSubmitted;
import it.sportello.contracts.event.Event;
import it.sportello.contracts.event.MessageEvent.MessageRequested;
import it.sportello.contracts.event.MessageEvent.Recipient;
import it.sportello.platform.time.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the others hear of a filing: the fact, and the wish that the applicant gets a receipt message (A5). */
final class FilingEvents {

    private static final String RECEIPT = "application-receipt";

    private FilingEvents() {}

    static List<Event> of(UUID personId, FiledApplication application) {
        String status = application.atFiling().status().name();
        return List.of(
                new ApplicationSubmitted(
                        personId,
                        application.id(),
                        application.protocolNumber(),
                        application.benefit(),
                        status,
                        application.firstIssue(),
                        application.filedAt()),
                new MessageRequested(
                        personId,
                        Ids.next(),
                        Recipient.PRIMARY,
                        RECEIPT,
                        Map.of(
                                "protocol_number", application.protocolNumber(),
                                "benefit", application.benefit(),
                                "filed_at", application.filedAt().toString(),
                                "status", status),
                        application.filedAt()));
    }
}
