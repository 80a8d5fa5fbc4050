/** Personal PINs that become dispositive, because somebody else has seen who holds them (C8). */
@NullMarked
package it.sportello.pin.promotion;

import org.jspecify.annotations.NullMarked;
