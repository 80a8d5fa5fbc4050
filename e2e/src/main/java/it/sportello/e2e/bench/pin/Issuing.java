package it.sportello.e2e.bench.pin;

import it.sportello.e2e.bench.load.Measurement;

/**
 * PIN requests, and what became of them.
 *
 * @param besides PINs issued a second while the requests came in
 * @param alone PINs issued a second when no more came in
 */
public record Issuing(Measurement requests, double besides, double alone) {}
