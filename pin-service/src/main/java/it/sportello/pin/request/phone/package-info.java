/** Requests that an agent files for a caller (K3). */
@NullMarked
package it.sportello.pin.request.phone;

import org.jspecify.annotations.NullMarked;
