/** What a citizen sees of their own credentials. */
@NullMarked
package it.sportello.pin.credential;

import org.jspecify.annotations.NullMarked;
