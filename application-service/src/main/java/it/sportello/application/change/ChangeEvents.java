package it.sportello.application.change;

import it.sportello.application.ApplicationStatus;
import it.sportello.contracts.event.ApplicationEvent.ApplicationRepudiated;
import it.sportello.contracts.event.ApplicationEvent.ApplicationStatusChanged;
import it.sportello.contracts.event.Event;
import it.sportello.contracts.event.MessageEvent.MessageRequested;
import it.sportello.contracts.event.MessageEvent.Recipient;
import it.sportello.platform.time.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the others hear of a change: the facts, and the wish that the applicant is told (A8). */
final class ChangeEvents {

    private static final String CONFIRMATION_NEEDED = "application-confirmation-needed";
    /** Whoever is granted a bonus has to be told what to do in time (A7). */
    private static final String TO_BE_APPROPRIATED = "application-to-be-appropriated";

    /** There is one review: nobody is told to ask for another. */
    private static final String REVIEW_REJECTED = "application-review-rejected";

    private ChangeEvents() {}

    /** @param messageId correlation id of the message that tells the applicant */
    static List<Event> of(Change change, UUID messageId, Instant at) {
        BenefitApplication application = change.application();
        List<Event> events = new ArrayList<>();
        if (change.kind().movesStatus()) {
            events.add(statusChanged(application, at));
        }
        if (change.kind() == ChangeKind.REPUDIATED) {
            events.add(repudiated(application, at));
        }
        events.add(message(application, messageId, recipient(change.kind()), template(change), at));
        return List.copyOf(events);
    }

    /** The wish that the applicant is asked whether it was them. */
    static Event confirmationNeeded(BenefitApplication application, Instant at) {
        return message(application, Ids.next(), Recipient.PRIMARY, CONFIRMATION_NEEDED, at);
    }

    private static String template(Change change) {
        if (change.kind() == ChangeKind.GRANTED && change.application().needsAppropriation()) {
            return TO_BE_APPROPRIATED;
        }
        if (change.kind() == ChangeKind.REFUSED && change.from() == ApplicationStatus.UNDER_REVIEW) {
            return REVIEW_REJECTED;
        }
        return change.kind().template();
    }

    /** C9: whoever redirects the money may hold the contact that is told first. */
    private static Recipient recipient(ChangeKind kind) {
        return kind == ChangeKind.PAYMENT_CHANGED ? Recipient.OTHER_CONTACT : Recipient.PRIMARY;
    }

    private static Event statusChanged(BenefitApplication application, Instant at) {
        return new ApplicationStatusChanged(
                application.personId(), application.id(), application.status().name(), at);
    }

    private static Event repudiated(BenefitApplication application, Instant at) {
        int seen = application.seenIssue().orElseThrow();
        return new ApplicationRepudiated(application.personId(), application.id(), seen, at);
    }

    private static Event message(
            BenefitApplication application, UUID messageId, Recipient recipient, String template, Instant at) {
        return new MessageRequested(
                application.personId(),
                messageId,
                recipient,
                template,
                Map.of("protocol_number", application.protocolNumber(), "benefit", application.benefit()),
                at);
    }
}
