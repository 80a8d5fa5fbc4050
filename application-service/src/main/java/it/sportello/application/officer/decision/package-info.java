/** What officers decide, and what a decision has to say (A8). */
@NullMarked
package it.sportello.application.officer.decision;

import org.jspecify.annotations.NullMarked;
