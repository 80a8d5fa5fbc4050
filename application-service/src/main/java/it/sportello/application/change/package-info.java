/** What happens to an application after it was filed: who changed what and when, and who is told (A3, A7, A8, A11). */
@NullMarked
package it.sportello.application.change;

import org.jspecify.annotations.NullMarked;
