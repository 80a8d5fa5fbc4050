/** Messages to a person: only this service knows where one can be reached, so it seals and orders their dispatch. */
@NullMarked
package it.sportello.pin.message;

import org.jspecify.annotations.NullMarked;
