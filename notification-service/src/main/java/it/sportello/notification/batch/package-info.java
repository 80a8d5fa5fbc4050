/** Letters leave together, once a day, and the print shop says what became of each (N1, N2, N3, N6). */
@NullMarked
package it.sportello.notification.batch;

import org.jspecify.annotations.NullMarked;
