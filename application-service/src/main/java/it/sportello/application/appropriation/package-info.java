/**
 * From acceptance to the parent's family booklet (A7): the parent asks in time, the platform is told until it answers, and
 * what nobody asked for lapses.
 */
@NullMarked
package it.sportello.application.appropriation;

import org.jspecify.annotations.NullMarked;
