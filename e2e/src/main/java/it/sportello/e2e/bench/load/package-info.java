/** Who files and signs in during a measurement, and what Gatling says became of it. */
@NullMarked
package it.sportello.e2e.bench.load;

import org.jspecify.annotations.NullMarked;
