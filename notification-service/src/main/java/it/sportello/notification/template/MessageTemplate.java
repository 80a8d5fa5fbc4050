package it.sportello.notification.template;

import it.sportello.contracts.Language;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The messages we can write, to every medium, each with the version now in use and what it must be given. */
public enum MessageTemplate {
    FIRST_HALF("first-half", 1, Set.of("half")),
    PIN_REQUESTED_AGAIN("pin-requested-again", 1, Set.of()),
    CALL_CONTACT_CENTER("call-contact-center", 1, Set.of()),
    CONTACT_CHANGED("contact-changed", 1, Set.of()),
    HALF_ISSUED_AGAIN("half-issued-again", 1, Set.of()),
    APPLICATION_RECEIPT("application-receipt", 1, Set.of("protocol_number", "benefit", "filed_at", "status")),
    APPLICATION_CONFIRMATION_NEEDED("application-confirmation-needed", 1, Set.of("protocol_number", "benefit")),
    APPLICATION_CONFIRMED("application-confirmed", 1, Set.of("protocol_number", "benefit")),
    APPLICATION_RELEASED("application-released", 1, Set.of("protocol_number", "benefit")),
    APPLICATION_REPUDIATED("application-repudiated", 1, Set.of("protocol_number", "benefit"));

    private final String templateName;
    private final int version;
    private final Set<String> parameters;

    MessageTemplate(String templateName, int version, Set<String> parameters) {
        this.templateName = templateName;
        this.version = version;
        this.parameters = parameters;
    }

    /** The template that orders call {@code name}. */
    public static Optional<MessageTemplate> find(String name) {
        for (MessageTemplate template : values()) {
            if (template.templateName.equals(name)) {
                return Optional.of(template);
            }
        }
        return Optional.empty();
    }

    /** Whether {@code given} has everything the text needs. */
    public boolean isSatisfiedBy(Map<String, String> given) {
        return given.keySet().containsAll(parameters);
    }

    /** Where the text stands among the templates. */
    String path(Medium medium, Language language) {
        return "%s/%s/v%d/%s.txt".formatted(medium.label(), templateName, version, language.code());
    }
}
