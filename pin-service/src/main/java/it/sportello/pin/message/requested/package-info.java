/** Messages that other services want a person to get. */
@NullMarked
package it.sportello.pin.message.requested;

import org.jspecify.annotations.NullMarked;
