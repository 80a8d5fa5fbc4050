/** Journeys of a PIN once it is there: lost, taken back, guessed at, renewed, made dispositive. */
@NullMarked
package it.sportello.e2e.journey.pin;

import org.jspecify.annotations.NullMarked;
