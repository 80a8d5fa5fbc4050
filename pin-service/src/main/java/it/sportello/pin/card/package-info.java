/** Services cards (CNS): the edge has seen that the caller holds the card's key, and whether the card counts is seen here. */
@NullMarked
package it.sportello.pin.card;

import org.jspecify.annotations.NullMarked;
