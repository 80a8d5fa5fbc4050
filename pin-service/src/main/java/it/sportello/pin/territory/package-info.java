/** Which places there are, and were: read from files that {@code pin-service/territory} derives (C2). */
@NullMarked
package it.sportello.pin.territory;

import org.jspecify.annotations.NullMarked;
