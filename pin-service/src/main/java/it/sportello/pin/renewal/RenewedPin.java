package it.sportello.pin.renewal;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.CredentialLevel;
import it.sportello.contracts.PinCode;

/** A new personal PIN, in clear until its answer is written. */
record RenewedPin(PinCode pin, CredentialLevel level) {

    RenewedPin {
        requireNonNull(pin, "pin");
        requireNonNull(level, "level");
    }
}
