/** Sends the codes of an ordered recovery, where there is a PIN to recover. */
@NullMarked
package it.sportello.pin.recovery.start;

import org.jspecify.annotations.NullMarked;
