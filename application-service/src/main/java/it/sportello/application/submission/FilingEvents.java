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
    private static final String CONFIRMATION_NEEDED = "application-confirmation-needed";

    private FilingEvents() {}

    static List<Event> of(UUID personId, FiledApplication application) {
        Event submitted = submitted(personId, application);
        Event receipt = receipt(personId, application);
        return application.now().inDoubt()
                ? List.of(submitted, receipt, confirmationNeeded(personId, application))
                : List.of(submitted, receipt);
    }

    private static Event submitted(UUID personId, FiledApplication application) {
        return new ApplicationSubmitted(
                personId,
                application.id(),
                application.protocolNumber(),
                application.benefit(),
                application.atFiling().status().name(),
                application.firstIssue(),
                application.filedAt());
    }

    private static Event receipt(UUID personId, FiledApplication application) {
        return message(
                personId,
                application,
                RECEIPT,
                Map.of(
                        "protocol_number", application.protocolNumber(),
                        "benefit", application.benefit(),
                        "filed_at", application.filedAt().toString(),
                        "status", application.atFiling().status().name()));
    }

    /** A7, C12: it was filed with another first half than the activated one, or a revoked PIN; later nobody else would ask. */
    private static Event confirmationNeeded(UUID personId, FiledApplication application) {
        return message(
                personId,
                application,
                CONFIRMATION_NEEDED,
                Map.of("protocol_number", application.protocolNumber(), "benefit", application.benefit()));
    }

    private static Event message(
            UUID personId, FiledApplication application, String template, Map<String, String> parameters) {
        return new MessageRequested(
                personId, Ids.next(), Recipient.PRIMARY, template, parameters, application.filedAt());
    }
}
