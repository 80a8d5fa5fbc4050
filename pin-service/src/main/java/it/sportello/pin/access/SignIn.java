package it.sportello.pin.access;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.PinCode;
import it.sportello.pin.guess.Trial;

/** What somebody typed to sign in, and to which client: eight characters, a first half or a personal PIN. */
record SignIn(Trial trial, PinCode pin, String clientId) {

    SignIn {
        requireNonNull(trial, "trial");
        requireNonNull(pin, "pin");
        requireNonNull(clientId, "clientId");
        if (pin.hasBothHalves()) {
            throw new IllegalArgumentException("A sign-in takes eight characters");
        }
    }
}
