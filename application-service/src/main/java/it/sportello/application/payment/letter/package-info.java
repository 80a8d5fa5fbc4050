/** Which letters with second halves were posted, which came back, and which PIN requests are over (A10). */
@NullMarked
package it.sportello.application.payment.letter;

import org.jspecify.annotations.NullMarked;
