/** Figures of the running suite, each beside what the machine could do at best. Prints, asserts nothing. */
@NullMarked
package it.sportello.e2e.bench;

import org.jspecify.annotations.NullMarked;
