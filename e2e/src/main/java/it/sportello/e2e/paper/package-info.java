/** What leaves the suite on paper or as a file, as whoever gets it reads it. */
@NullMarked
package it.sportello.e2e.paper;

import org.jspecify.annotations.NullMarked;
