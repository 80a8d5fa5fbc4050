package it.sportello.e2e.bench.pin;

import it.sportello.e2e.bench.load.Measurement;

/**
 * PIN requests, and what became of them.
 *
 * @param perSecond PINs issued when no more requests came in
 */
public record Issuing(Measurement requests, double perSecond) {}
