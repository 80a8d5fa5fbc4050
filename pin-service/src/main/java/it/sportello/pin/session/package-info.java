/** Refresh tokens, which carry a sign-in on for a while (C12). */
@NullMarked
package it.sportello.pin.session;

import org.jspecify.annotations.NullMarked;
