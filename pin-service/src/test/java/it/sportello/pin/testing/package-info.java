/** What the tests of this service share. */
@NullMarked
package it.sportello.pin.testing;

import org.jspecify.annotations.NullMarked;
