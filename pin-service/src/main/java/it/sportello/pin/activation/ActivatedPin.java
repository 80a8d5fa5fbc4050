package it.sportello.pin.activation;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.PinCode;
import it.sportello.pin.personal.Activated;

/** A new personal PIN, in clear until its answer is written. */
record ActivatedPin(PinCode pin, Activated activated) {

    ActivatedPin {
        requireNonNull(pin, "pin");
        requireNonNull(activated, "activated");
    }
}
