/** From a received request to two sealed halves, or to a call by the contact center. */
@NullMarked
package it.sportello.pin.issuing;

import org.jspecify.annotations.NullMarked;
