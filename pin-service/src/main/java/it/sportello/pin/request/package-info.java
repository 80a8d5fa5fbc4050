/** What a citizen files to get a PIN. */
@NullMarked
package it.sportello.pin.request;

import org.jspecify.annotations.NullMarked;
