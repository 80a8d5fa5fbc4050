package it.sportello.contracts;

/** Who takes part in the exchange of events. */
public enum Participant {
    PIN_SERVICE("pin-service"),
    APPLICATION_SERVICE("application-service"),
    NOTIFICATION_SERVICE("notification-service"),
    CONTACT_CENTER_SERVICE("contact-center-service");

    private final String serviceName;

    Participant(String serviceName) {
        this.serviceName = serviceName;
    }

    /** The name of the service, kebab-case; the {@code ce_source} of its events is this name after a slash. */
    public String serviceName() {
        return serviceName;
    }
}
