/** The documents by which clients find the issuer. */
@NullMarked
package it.sportello.pin.token.discovery;

import org.jspecify.annotations.NullMarked;
