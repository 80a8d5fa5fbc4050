/** Which issuers are trusted, by configuration alone. */
@NullMarked
package it.sportello.pin.issuer.trust;

import org.jspecify.annotations.NullMarked;
