/** What the parts of a running suite take of the machine. */
@NullMarked
package it.sportello.e2e.bench.machine;

import org.jspecify.annotations.NullMarked;
