package it.sportello.pin.identity;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.CredentialType;
import java.time.Instant;

/**
 * A credential of others' with which a person signs in here, as they see it.
 *
 * @param by what it was at the last sign-in
 * @param since when it first signed in
 */
public record LinkedIdentity(CredentialType by, Instant since) {

    public LinkedIdentity {
        requireNonNull(by, "by");
        requireNonNull(since, "since");
    }
}
