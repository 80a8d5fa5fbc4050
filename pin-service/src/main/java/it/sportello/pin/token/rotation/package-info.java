/** Which key signs when, and the command that sees to the next one. */
@NullMarked
package it.sportello.pin.token.rotation;

import org.jspecify.annotations.NullMarked;
