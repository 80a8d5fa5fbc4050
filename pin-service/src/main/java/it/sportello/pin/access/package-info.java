/** Signing in with tax code and first half or personal PIN, and what a token says of the citizen (C6, C12). */
@NullMarked
package it.sportello.pin.access;

import org.jspecify.annotations.NullMarked;
