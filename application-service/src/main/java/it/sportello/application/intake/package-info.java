/** The events that this service listens to. */
@NullMarked
package it.sportello.application.intake;

import org.jspecify.annotations.NullMarked;
