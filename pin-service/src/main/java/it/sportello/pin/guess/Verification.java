package it.sportello.pin.guess;

import it.sportello.pin.secret.HashPool.Place;
import java.util.Optional;

/**
 * How one kind of secret is checked.
 *
 * @param <F> what is found when the secret is right
 * @param <R> what a success gives
 */
public interface Verification<F, R> {

    /** Always the same statements, HMACs and hashes, whatever is wrong; changes nothing. */
    Optional<F> verify(Place place);

    /** Writes the success down. Empty when what was found is no more, because somebody else was faster. */
    Optional<R> accept(F found, Place place);
}
