/** What channels say of the halves they were given. */
@NullMarked
package it.sportello.pin.half.delivery;

import org.jspecify.annotations.NullMarked;
