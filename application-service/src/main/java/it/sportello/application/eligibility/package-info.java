/** Tells a citizen before anything is filed which conditions of a benefit hold and which exclude (A1). Stores nothing. */
@NullMarked
package it.sportello.application.eligibility;

import org.jspecify.annotations.NullMarked;
