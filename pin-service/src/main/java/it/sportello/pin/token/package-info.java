/** Access tokens and their keys. */
@NullMarked
package it.sportello.pin.token;

import org.jspecify.annotations.NullMarked;
