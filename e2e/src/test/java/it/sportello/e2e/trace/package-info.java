/** Looks for what must not be found. */
@NullMarked
package it.sportello.e2e.trace;

import org.jspecify.annotations.NullMarked;
