@NullMarked
package it.sportello.pin;

import org.jspecify.annotations.NullMarked;
