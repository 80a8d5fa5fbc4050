/** Signing in with tax code and first half, and what holds off guessing (C11). */
@NullMarked
package it.sportello.pin.access;

import org.jspecify.annotations.NullMarked;
