/** What holds off guessing, whatever the secret (C11). */
@NullMarked
package it.sportello.pin.guess;

import org.jspecify.annotations.NullMarked;
