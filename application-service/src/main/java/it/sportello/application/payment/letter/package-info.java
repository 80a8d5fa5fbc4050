/** Which letters with second halves were posted, and which came back (A10). */
@NullMarked
package it.sportello.application.payment.letter;

import org.jspecify.annotations.NullMarked;
