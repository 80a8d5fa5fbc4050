/** What agents of the contact center decided about requests, as its events tell. */
@NullMarked
package it.sportello.pin.assistance;

import org.jspecify.annotations.NullMarked;
