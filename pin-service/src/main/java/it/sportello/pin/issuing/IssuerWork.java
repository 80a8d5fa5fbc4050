package it.sportello.pin.issuing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A kind of work that the issuer's thread does. Work is claimed under a lease: whatever fails stays claimed and comes back
 * when the lease has run out, here or on another replica.
 *
 * @param <W> one claimed piece of it
 */
public interface IssuerWork<W> {

    List<W> claim(int most, Duration lease);

    /** By which the log names it. */
    UUID idOf(W claimed);

    void serve(W claimed);
}
