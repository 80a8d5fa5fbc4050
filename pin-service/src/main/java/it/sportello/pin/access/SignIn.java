package it.sportello.pin.access;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.PinCode;
import it.sportello.pin.device.DeviceToken;
import it.sportello.pin.guess.Trial;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to sign in, and to which client: eight characters, a first half or a personal PIN.
 *
 * @param device by which their device may be known; null when it showed nothing
 */
record SignIn(
        Trial trial, PinCode pin, String clientId, @Nullable DeviceToken device) {

    SignIn {
        requireNonNull(trial, "trial");
        requireNonNull(pin, "pin");
        requireNonNull(clientId, "clientId");
        if (pin.hasBothHalves()) {
            throw new IllegalArgumentException("A sign-in takes eight characters");
        }
    }
}
