package it.sportello.pin.filing;

import static java.util.Objects.requireNonNull;

/** An application, as a letter names it. */
public record Filing(String protocolNumber, String benefit) {

    public Filing {
        requireNonNull(protocolNumber, "protocolNumber");
        requireNonNull(benefit, "benefit");
    }

    /** As notification-service reads it: neither part holds a blank. */
    public String line() {
        return protocolNumber + " " + benefit;
    }
}
