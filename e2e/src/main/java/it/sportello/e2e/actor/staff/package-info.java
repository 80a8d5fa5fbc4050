/** Agents, officers and operators at their desks. */
@NullMarked
package it.sportello.e2e.actor.staff;

import org.jspecify.annotations.NullMarked;
