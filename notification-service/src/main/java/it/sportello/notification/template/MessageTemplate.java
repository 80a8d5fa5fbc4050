package it.sportello.notification.template;

import it.sportello.contracts.Language;
import java.util.Optional;
import java.util.Set;

/** The messages we can write, to every medium. */
public enum MessageTemplate implements Template {
    FIRST_HALF(1, Set.of("half")),
    ONE_TIME_CODE(1, Set.of("code", "expires_at", "use")),
    FIRST_HALF_WITHOUT_LETTER(1, Set.of("half")),
    SECOND_HALF(1, Set.of("half")),
    PIN_REQUESTED_AGAIN(1, Set.of()),
    PIN_ISSUED(1, Set.of()),
    HALF_ISSUED_AGAIN(1, Set.of()),
    LETTER_ORDERED(1, Set.of()),
    LETTER_REMINDER(1, Set.of("valid_until")),
    PIN_HALF_EXPIRED(1, Set.of()),
    PIN_RENEWED(1, Set.of()),
    PIN_PROMOTED(1, Set.of()),
    PIN_RECOVERED(1, Set.of()),
    PIN_REVOKED(1, Set.of()),
    INITIAL_PIN_REVOKED(1, Set.of()),
    RECOVERY_STARTED(1, Set.of()),
    SIGNED_IN_ELSEWHERE(1, Set.of()),
    IDENTIFIED_REMOTELY(1, Set.of()),
    CALL_CONTACT_CENTER(1, Set.of()),
    CONTACT_ADDED(1, Set.of()),
    CONTACT_REMOVED(1, Set.of()),
    CONTACT_CHANGED(2, Set.of()),
    CONTACT_CHOSEN(1, Set.of()),
    APPLICATION_RECEIPT(1, Set.of("protocol_number", "benefit", "filed_at", "status")),
    APPLICATION_CONFIRMATION_NEEDED(1, Set.of("protocol_number", "benefit")),
    APPLICATION_CONFIRMED(1, Set.of("protocol_number", "benefit")),
    APPLICATION_RELEASED(1, Set.of("protocol_number", "benefit")),
    APPLICATION_ACCEPTED(1, Set.of("protocol_number", "benefit")),
    APPLICATION_TO_BE_APPROPRIATED(1, Set.of("protocol_number", "benefit")),
    APPLICATION_APPROPRIATION_REMINDER(1, Set.of("protocol_number", "benefit", "last_day")),
    APPLICATION_APPROPRIATION_REFUSED(1, Set.of("protocol_number", "benefit")),
    APPLICATION_APPROPRIATED(1, Set.of("protocol_number", "benefit")),
    APPLICATION_LAPSED(1, Set.of("protocol_number", "benefit")),
    APPLICATION_REJECTED(1, Set.of("protocol_number", "benefit")),
    APPLICATION_REVIEW_REJECTED(1, Set.of("protocol_number", "benefit")),
    APPLICATION_REVIEW_REQUESTED(1, Set.of("protocol_number", "benefit")),
    APPLICATION_WITHDRAWN(1, Set.of("protocol_number", "benefit")),
    APPLICATION_REPUDIATED(1, Set.of("protocol_number", "benefit")),
    APPLICATION_PAYMENT_CHANGED(1, Set.of("protocol_number", "benefit")),
    APPLICATION_PAYMENT_ORDERED(1, Set.of("protocol_number", "benefit")),
    APPLICATION_PAID(1, Set.of("protocol_number", "benefit")),
    APPLICATION_PAYMENT_RETURNED(1, Set.of("protocol_number", "benefit"));

    private final int version;
    private final Set<String> parameters;

    MessageTemplate(int version, Set<String> parameters) {
        this.version = version;
        this.parameters = parameters;
    }

    public static Optional<MessageTemplate> find(String name) {
        return Template.find(values(), name);
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Set<String> parameters() {
        return parameters;
    }

    String path(Medium medium, Language language) {
        return path(medium.label(), language, "txt");
    }
}
