/** Personal PINs that have an end, and the way to the next one (C10). */
@NullMarked
package it.sportello.pin.renewal;

import org.jspecify.annotations.NullMarked;
