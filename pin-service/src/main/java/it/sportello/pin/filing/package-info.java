/** What was filed with first halves, as application-service tells: letters name it, so that its holder can repudiate (C13). */
@NullMarked
package it.sportello.pin.filing;

import org.jspecify.annotations.NullMarked;
