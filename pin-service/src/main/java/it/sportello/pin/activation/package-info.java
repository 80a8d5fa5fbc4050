/** The first use of a whole initial PIN (C7). */
@NullMarked
package it.sportello.pin.activation;

import org.jspecify.annotations.NullMarked;
