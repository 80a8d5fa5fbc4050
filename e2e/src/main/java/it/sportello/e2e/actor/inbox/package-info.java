/** What reaches a citizen, and how its reader finds halves and codes in it. */
@NullMarked
package it.sportello.e2e.actor.inbox;

import org.jspecify.annotations.NullMarked;
