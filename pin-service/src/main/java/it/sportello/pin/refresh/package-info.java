/** Sessions that go on, with whatever they began (C12). */
@NullMarked
package it.sportello.pin.refresh;

import org.jspecify.annotations.NullMarked;
