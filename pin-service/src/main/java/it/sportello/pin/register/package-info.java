/** The authority's own archive of residents, which pin-service only reads, and the comparison with it (C3). */
@NullMarked
package it.sportello.pin.register;

import org.jspecify.annotations.NullMarked;
