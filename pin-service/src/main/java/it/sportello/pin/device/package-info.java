/** From which devices a person signs in: a new one is announced (C9). */
@NullMarked
package it.sportello.pin.device;

import org.jspecify.annotations.NullMarked;
