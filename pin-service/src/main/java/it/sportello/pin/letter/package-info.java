/** Letters with the second half: asking for another, and how long both halves are good once it was posted (C10). */
@NullMarked
package it.sportello.pin.letter;

import org.jspecify.annotations.NullMarked;
