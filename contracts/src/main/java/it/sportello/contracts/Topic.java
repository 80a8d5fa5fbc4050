package it.sportello.contracts;

import java.time.Duration;

/** The one list of topics. Every environment creates exactly these. */
public enum Topic {
    PIN_EVENTS("pin-events"),
    MESSAGE_REQUESTS("message-requests"),
    DISPATCH_SMS("dispatch-sms"),
    DISPATCH_MAIL("dispatch-mail"),
    DISPATCH_POSTAL("dispatch-postal"),
    DELIVERY_EVENTS("delivery-events"),
    APPLICATION_EVENTS("application-events"),
    CONTACT_CENTER_EVENTS("contact-center-events");

    /** Twelve from the start: adding partitions later would break the order of a key. */
    public static final int PARTITIONS = 12;

    public static final Duration RETENTION = Duration.ofDays(7);

    /**
     * The broker drops whole segments, when the youngest record of one is older than the retention: without this bound a
     * quiet topic keeps records for twice as long, and a copy could come after its consumers have forgotten the first.
     */
    public static final Duration SEGMENT = Duration.ofHours(12);

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    /** The name on the broker, kebab-case. */
    public String topicName() {
        return topicName;
    }
}
