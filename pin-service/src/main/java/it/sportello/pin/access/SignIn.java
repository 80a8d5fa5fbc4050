package it.sportello.pin.access;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.PinCode;
import it.sportello.contracts.person.FiscalCode;

/** What somebody typed to sign in, and from which network address. */
record SignIn(FiscalCode taxCode, PinCode firstHalf, String networkAddress) {

    SignIn {
        requireNonNull(taxCode, "taxCode");
        requireNonNull(firstHalf, "firstHalf");
        requireNonNull(networkAddress, "networkAddress");
        if (firstHalf.hasBothHalves()) {
            throw new IllegalArgumentException("A sign-in takes one half");
        }
    }
}
