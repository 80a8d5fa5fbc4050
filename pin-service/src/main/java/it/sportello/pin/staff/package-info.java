/** The staff who sign in here: which of the residents they are, and what they may do to whom. */
@NullMarked
package it.sportello.pin.staff;

import org.jspecify.annotations.NullMarked;
