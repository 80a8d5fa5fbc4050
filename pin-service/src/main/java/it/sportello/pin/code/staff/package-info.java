/** Codes that agents send to a caller's contact, and that the caller reads back to them (K3, K4). */
@NullMarked
package it.sportello.pin.code.staff;

import org.jspecify.annotations.NullMarked;
