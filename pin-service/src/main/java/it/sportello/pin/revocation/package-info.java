/** Taking a PIN back, by its holder or through the contact center (C12). */
@NullMarked
package it.sportello.pin.revocation;

import org.jspecify.annotations.NullMarked;
