/** Calendar days in Italy: what they span, and legal deadlines counted in them. */
@NullMarked
package it.sportello.application.deadline;

import org.jspecify.annotations.NullMarked;
