/** How one and the same address is written (C3): pure text, which knows nothing of any person. */
@NullMarked
package it.sportello.pin.register.writing;

import org.jspecify.annotations.NullMarked;
