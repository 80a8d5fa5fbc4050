/** What a citizen may know of what is kept of them, and of who looked at it (K7). */
@NullMarked
package it.sportello.pin.disclosure;

import org.jspecify.annotations.NullMarked;
