/** What becomes of an application after it was filed. */
@NullMarked
package it.sportello.e2e.journey.claim;

import org.jspecify.annotations.NullMarked;
