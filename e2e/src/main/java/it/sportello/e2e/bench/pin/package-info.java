/** Figures of pin-service: signing in, asking for a PIN, issuing it, and a flood of guesses. */
@NullMarked
package it.sportello.e2e.bench.pin;

import org.jspecify.annotations.NullMarked;
