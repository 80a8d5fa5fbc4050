package it.sportello.application.change;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.event.ApplicationEvent.ApplicationRepudiated;
import it.sportello.contracts.event.ApplicationEvent.ApplicationStatusChanged;
import it.sportello.contracts.event.Event;
import it.sportello.contracts.event.MessageEvent.MessageRequested;
import it.sportello.contracts.event.MessageEvent.Recipient;
import it.sportello.platform.time.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the others hear of a change: the facts, and the wish that the applicant is told (A8). */
final class ChangeEvents {

    private static final String CONFIRMATION_NEEDED = "application-confirmation-needed";

    private ChangeEvents() {}

    static List<Event> of(Change change, Instant at) {
        Claim claim = change.claim();
        Event message = message(claim, change.kind().template(), at);
        return switch (change.kind()) {
            case PROVED, CONFIRMED -> List.of(message);
            case RELEASED -> List.of(statusChanged(claim, at), message);
            case REPUDIATED -> List.of(statusChanged(claim, at), repudiated(claim, at), message);
        };
    }

    /** The wish that the applicant is asked whether it was them. */
    static Event confirmationNeeded(Claim claim, Instant at) {
        return message(claim, CONFIRMATION_NEEDED, at);
    }

    private static Event statusChanged(Claim claim, Instant at) {
        return new ApplicationStatusChanged(
                claim.personId(), claim.id(), claim.status().name(), at);
    }

    private static Event repudiated(Claim claim, Instant at) {
        int firstIssue = requireNonNull(claim.firstIssue(), "repudiated without a first half");
        return new ApplicationRepudiated(claim.personId(), claim.id(), firstIssue, at);
    }

    private static Event message(Claim claim, String template, Instant at) {
        return new MessageRequested(
                claim.personId(),
                Ids.next(),
                Recipient.PRIMARY,
                template,
                Map.of("protocol_number", claim.protocolNumber(), "benefit", claim.benefit()),
                at);
    }
}
