/** A lost personal PIN, recovered by who reads what is sent to two contacts (C9). */
@NullMarked
package it.sportello.pin.recovery;

import org.jspecify.annotations.NullMarked;
