/** Stories over the four packaged services, and the bad days they survive. */
@NullMarked
package it.sportello.e2e.journey;

import org.jspecify.annotations.NullMarked;
