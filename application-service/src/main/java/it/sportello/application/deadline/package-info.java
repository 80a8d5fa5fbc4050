/** Legal deadlines, counted in days. */
@NullMarked
package it.sportello.application.deadline;

import org.jspecify.annotations.NullMarked;
