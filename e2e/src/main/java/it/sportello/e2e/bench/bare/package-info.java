/** What the machine does at best, with nothing of the suite around it. */
@NullMarked
package it.sportello.e2e.bench.bare;

import org.jspecify.annotations.NullMarked;
