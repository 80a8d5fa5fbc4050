/** Tokens of the staff's identity provider, exchanged for ours (RFC 8693). */
@NullMarked
package it.sportello.pin.staff;

import org.jspecify.annotations.NullMarked;
