package it.sportello.contracts;

import static it.sportello.contracts.Participant.APPLICATION_SERVICE;
import static it.sportello.contracts.Participant.CONTACT_CENTER_SERVICE;
import static it.sportello.contracts.Participant.NOTIFICATION_SERVICE;
import static it.sportello.contracts.Participant.PIN_SERVICE;

import java.time.Duration;
import java.util.Set;

/**
 * The one list of topics, and who may write and read each. Every environment creates exactly these, and a broker that
 * checks permissions grants exactly this.
 */
public enum Topic {
    PIN_EVENTS("pin-events", Set.of(PIN_SERVICE), Set.of(APPLICATION_SERVICE, CONTACT_CENTER_SERVICE)),
    MESSAGE_REQUESTS("message-requests", Set.of(APPLICATION_SERVICE, CONTACT_CENTER_SERVICE), Set.of(PIN_SERVICE)),
    DISPATCH_SMS("dispatch-sms", Set.of(PIN_SERVICE), Set.of(NOTIFICATION_SERVICE)),
    DISPATCH_MAIL("dispatch-mail", Set.of(PIN_SERVICE), Set.of(NOTIFICATION_SERVICE)),
    DISPATCH_POSTAL("dispatch-postal", Set.of(PIN_SERVICE), Set.of(NOTIFICATION_SERVICE)),
    DELIVERY_EVENTS(
            "delivery-events",
            Set.of(NOTIFICATION_SERVICE),
            Set.of(PIN_SERVICE, APPLICATION_SERVICE, CONTACT_CENTER_SERVICE)),
    APPLICATION_EVENTS("application-events", Set.of(APPLICATION_SERVICE), Set.of(PIN_SERVICE, CONTACT_CENTER_SERVICE)),
    CONTACT_CENTER_EVENTS("contact-center-events", Set.of(CONTACT_CENTER_SERVICE), Set.of(PIN_SERVICE));

    /** Twelve from the start: adding partitions later would break the order of a key. */
    public static final int PARTITIONS = 12;

    public static final Duration RETENTION = Duration.ofDays(7);

    /**
     * The broker drops whole segments, when the youngest record of one is older than the retention: without this bound a
     * quiet topic keeps records for twice as long, and a copy could come after its consumers have forgotten the first.
     */
    public static final Duration SEGMENT = Duration.ofHours(12);

    private final String topicName;
    private final Set<Participant> writers;
    private final Set<Participant> readers;

    Topic(String topicName, Set<Participant> writers, Set<Participant> readers) {
        this.topicName = topicName;
        this.writers = writers;
        this.readers = readers;
    }

    /** The name on the broker, kebab-case. */
    public String topicName() {
        return topicName;
    }

    /** Who may publish here; never empty. */
    public Set<Participant> writers() {
        return writers;
    }

    /** Who may read here; never empty. */
    public Set<Participant> readers() {
        return readers;
    }
}
