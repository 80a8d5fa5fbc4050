/** The issued halves: their numbers, their life, how far their delivery came. */
@NullMarked
package it.sportello.pin.half;

import org.jspecify.annotations.NullMarked;
