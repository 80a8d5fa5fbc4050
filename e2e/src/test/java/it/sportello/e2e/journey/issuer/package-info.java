/** Who signs in with what, and what the suite makes of it. */
@NullMarked
package it.sportello.e2e.journey.issuer;

import org.jspecify.annotations.NullMarked;
