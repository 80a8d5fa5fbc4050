/** A new initial PIN on two digital contacts in the place of whatever a person had (C9, K4). */
@NullMarked
package it.sportello.pin.succession;

import org.jspecify.annotations.NullMarked;
