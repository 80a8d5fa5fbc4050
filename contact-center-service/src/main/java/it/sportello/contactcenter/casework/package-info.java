/** Cases: the pieces of work of the contact center, from their opening to their outcome (K5). */
@NullMarked
package it.sportello.contactcenter.casework;

import org.jspecify.annotations.NullMarked;
