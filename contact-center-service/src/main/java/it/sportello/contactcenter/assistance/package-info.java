/** Requests that an agent has to talk over with the citizen (C2, C3, C13). */
@NullMarked
package it.sportello.contactcenter.assistance;

import org.jspecify.annotations.NullMarked;
