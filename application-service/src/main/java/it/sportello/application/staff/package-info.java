/** What every office has in common: the acts of its staff, and how they are written down (K7). */
@NullMarked
package it.sportello.application.staff;

import org.jspecify.annotations.NullMarked;
