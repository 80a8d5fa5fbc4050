/** PINs as they are kept: peppered, hashed, compared; and the threads that do it. */
@NullMarked
package it.sportello.pin.secret;

import org.jspecify.annotations.NullMarked;
