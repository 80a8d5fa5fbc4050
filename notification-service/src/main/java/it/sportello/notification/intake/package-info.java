/** From the topics to the table: what is ordered, checked before it is taken. */
@NullMarked
package it.sportello.notification.intake;

import org.jspecify.annotations.NullMarked;
