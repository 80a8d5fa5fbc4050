package it.sportello.pin.guess;

import it.sportello.pin.secret.HashPool.Place;
import java.util.Optional;

/**
 * How one kind of secret is checked. Until {@link #accept} it is always the same statements, HMACs and hashes, whatever is
 * wrong, and nothing changes.
 *
 * @param <F> what is found when the secret is right
 * @param <R> what a success gives
 */
public interface Verification<F, R> {

    /** What the secret is held against, in the transaction that counts the try. */
    Optional<F> find();

    /** What was found, if the secret is right and opens something now; outside transactions. */
    Optional<F> verify(Optional<F> found, Place place);

    /** Writes the success down. Empty when what was found is no more, because somebody else was faster. */
    Optional<R> accept(F found, Place place);
}
