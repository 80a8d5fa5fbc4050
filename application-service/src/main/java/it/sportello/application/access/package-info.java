/** Who of the staff looked at a citizen's applications, for that citizen (K7). */
@NullMarked
package it.sportello.application.access;

import org.jspecify.annotations.NullMarked;
