/** Personal PINs: what replaces an initial PIN (C7). */
@NullMarked
package it.sportello.pin.personal;

import org.jspecify.annotations.NullMarked;
